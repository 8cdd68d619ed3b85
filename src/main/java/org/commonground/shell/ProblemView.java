package org.commonground.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.commonground.shared.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something went wrong while a page was opened: a reference to tell the team, and no inner workings. */
@ParentLayout(PublicLayout.class)
@AnonymousAllowed
class ProblemView extends Composite<Section> implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String reference = Secrets.code(6);
        LOG.error("Problem {} at {}", reference, event.getLocation().getPath(), parameter.getException());
        getContent().addClassNames("cg-page", "cg-narrow");
        getContent()
                .add(
                        new H1(getTranslation("shell.problem.title")),
                        new Paragraph(getTranslation("shell.problem.text", reference)),
                        new Anchor("/", getTranslation("shell.notFound.home")));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.problem.title");
    }
}
