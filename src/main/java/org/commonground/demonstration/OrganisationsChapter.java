package org.commonground.demonstration;

import java.util.List;
import java.util.Set;
import java.util.UUID;
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
    private final InUse inUse;

    OrganisationsChapter(Content content, Organisations organisations, WardNames wards, InUse inUse) {
        this.content = content;
        this.organisations = organisations;
        this.wards = wards;
        this.inUse = inUse;
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

    /** All but those of an event that somebody has really planned. */
    @Override
    public void tearOut(Items items) {
        Set<UUID> needed = inUse.ids();
        organisations.remove(items.ids(kind()).stream()
                .filter(id -> !needed.contains(id))
                .map(OrganisationId::new)
                .toList());
    }
}
