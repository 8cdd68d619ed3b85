package org.commonground.demonstration;

import java.util.List;
import java.util.stream.Collectors;
import org.commonground.network.OrganisationForm;
import org.commonground.network.OrganisationId;
import org.commonground.network.OrganisationKind;
import org.commonground.network.Organisations;
import org.commonground.network.SaveOrganisationResult.Saved;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The groups that hold its neighbourhoods together. */
@Component
@Order(30)
class OrganisationsChapter implements Chapter {

    private final Content content;
    private final Organisations organisations;
    private final WardNames wards;

    OrganisationsChapter(Content content, Organisations organisations, WardNames wards) {
        this.content = content;
        this.organisations = organisations;
        this.wards = wards;
    }

    record Group(String name, OrganisationKind kind, List<String> wards, String about) {}

    @Override
    public Kind kind() {
        return Kind.ORGANISATION;
    }

    @Override
    public void write(Story story) {
        for (Group group : content.list("organisations.yaml", Group.class)) {
            var where = group.wards().stream().map(wards::find).collect(Collectors.toSet());
            var form = new OrganisationForm(group.name(), group.kind(), where, group.about(), "");
            if (!(organisations.add(form) instanceof Saved saved)) {
                throw new IllegalStateException("Cannot add " + group.name());
            }
            story.made(kind(), group.name(), saved.id().value());
        }
    }

    @Override
    public void tearOut(Items items) {
        organisations.remove(items.ids(kind()).stream().map(OrganisationId::new).toList());
    }
}
