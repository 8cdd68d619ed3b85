package org.commonground.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.commonground.library.CaseStudies;
import org.commonground.library.CaseStudyLinks;
import org.commonground.library.FoundStories;
import org.commonground.library.StoryFilter;
import org.commonground.places.Wards;

/** All published stories, with a search whose every state is an address. */
@Route("what-works")
@AnonymousAllowed
@StyleSheet("library.css")
class WhatWorksView extends Composite<Div> implements HasDynamicTitle, AfterNavigationObserver {

    private static final int PAGE = 12;

    private final CaseStudies library;
    private final Wards wards;
    private final StoryFilterBar filters;
    private final Paragraph count = new Paragraph();
    private final Div found = new Div();

    WhatWorksView(CaseStudies library, Wards wards) {
        this.library = library;
        this.wards = wards;
        filters = new StoryFilterBar(wards);
        count.getElement().setAttribute("role", "status");
        count.addClassName("cg-soft");
        found.addClassName("lib-found");
        var page = new Section(filters, count, found);
        page.addClassName("cg-page");
        getContent().add(hero(), page);
    }

    private Component hero() {
        var share = new Anchor("/share-your-story", getTranslation("library.list.share"));
        share.addClassName("cg-button");
        var hero = new Div(
                new H1(getTranslation("library.list.title")),
                new Paragraph(getTranslation("library.list.intro")),
                share);
        hero.addClassNames("cg-hero", "lib-hero");
        return hero;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters address = event.getLocation().getQueryParameters();
        StoryFilter filter = filters.show(address);
        int page = Math.max(1, number(address.getSingleParameter("page").orElse("1")));
        FoundStories stories = library.find(filter, (page - 1) * PAGE, PAGE);
        if (stories.stories().isEmpty() && stories.total() > 0) {
            // There were more pages when this address was shared, or there never were.
            page = last(stories.total());
            stories = library.find(filter, (page - 1) * PAGE, PAGE);
        }
        count.setText(getTranslation("library.list.count", stories.total()));
        count.setVisible(stories.total() > 0);
        found.removeAll();
        if (stories.stories().isEmpty()) {
            found.add(empty(filter.equals(StoryFilter.ALL)));
        } else {
            var list = new UnorderedList();
            list.addClassName("cg-cards");
            stories.stories().forEach(story -> list.add(new StoryCard(story, wards)));
            found.add(list, pages(address, page, stories.total()));
        }
    }

    private static int last(int total) {
        return (total + PAGE - 1) / PAGE;
    }

    /** At most so large that counting cannot overflow. */
    private static int number(String text) {
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 1;
    }

    private Component empty(boolean nothingAtAll) {
        var empty = nothingAtAll
                ? new Div(
                        new H2(getTranslation("library.list.none")),
                        new Paragraph(getTranslation("library.list.noneText")),
                        new Anchor("/share-your-story", getTranslation("library.list.share")))
                : new Div(
                        new H2(getTranslation("library.list.notFound")),
                        new Paragraph(getTranslation("library.list.notFoundText")),
                        new Anchor(CaseStudyLinks.ALL, getTranslation("library.list.all")));
        empty.addClassNames("cg-empty", "lib-empty");
        return empty;
    }

    private Component pages(QueryParameters address, int page, int total) {
        var nav = new Nav();
        nav.getElement().setAttribute("aria-label", getTranslation("library.list.pages"));
        nav.addClassName("cg-actions");
        int last = last(total);
        if (page > 1) {
            nav.add(pageLink(address, page - 1, "library.list.previous"));
        }
        if (last > 1) {
            nav.add(new Span(getTranslation("library.list.page", page, last)));
        }
        if (page < last) {
            nav.add(pageLink(address, page + 1, "library.list.next"));
        }
        nav.setVisible(last > 1);
        return nav;
    }

    private Anchor pageLink(QueryParameters address, int page, String key) {
        String query = address.excluding("page")
                .including("page", String.valueOf(page))
                .getQueryString();
        return new Anchor(CaseStudyLinks.ALL + "?" + query, getTranslation(key));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("library.list.title");
    }
}
