package org.commonground.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import org.commonground.shared.Banner;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What modules have to say at the top of every page. */
@Component
class Banners {

    private final ObjectProvider<Banner> banners;

    Banners(ObjectProvider<Banner> banners) {
        this.banners = banners;
    }

    /** One strip a banner; empty while none has anything to say. */
    List<Aside> strips() {
        return banners.orderedStream()
                .flatMap(banner -> banner.textKey().map(key -> strip(banner, key)).stream())
                .toList();
    }

    private static Aside strip(Banner banner, String key) {
        var strip = new Aside(new Span(I18NProvider.translate(key)));
        strip.addClassName("cg-banner");
        strip.getElement().setAttribute("aria-label", I18NProvider.translate("shell.banner.label"));
        banner.link().ifPresent(link -> strip.add(new Anchor(link.path(), I18NProvider.translate(link.textKey()))));
        return strip;
    }
}
