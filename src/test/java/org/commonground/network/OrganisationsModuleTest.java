package org.commonground.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonground.accounts.Role;
import org.commonground.network.SaveOrganisationResult.ChangedMeanwhile;
import org.commonground.network.SaveOrganisationResult.Invalid;
import org.commonground.network.SaveOrganisationResult.NameTaken;
import org.commonground.network.SaveOrganisationResult.Saved;
import org.commonground.places.WardCode;
import org.commonground.testing.As;
import org.commonground.testing.AtOnce;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class OrganisationsModuleTest {

    @Autowired
    Organisations organisations;

    @Test
    void of_two_who_add_one_name_at_the_same_moment_one_is_told_that_it_is_taken() throws Exception {
        for (int round = 0; round < 5; round++) {
            OrganisationForm form = form("Both at once " + System.nanoTime());

            List<SaveOrganisationResult> results = AtOnce.both(() -> add(form), () -> add(form));

            assertThat(results).hasAtLeastOneElementOfType(Saved.class).contains(new NameTaken());
        }
    }

    @Test
    void of_two_who_change_it_at_the_same_moment_one_is_told() throws Exception {
        for (int round = 0; round < 5; round++) {
            Organisation read = added("Changed by two " + System.nanoTime());

            List<SaveOrganisationResult> results = AtOnce.both(
                    () -> change(read, form(read.name() + " A")), () -> change(read, form(read.name() + " B")));

            assertThat(results).containsExactlyInAnyOrder(new Saved(read.id()), new ChangedMeanwhile());
        }
    }

    @Test
    void the_second_of_two_tabs_changes_nothing_also_where_only_the_wards_differ() {
        Organisation read = added("Two tabs " + System.nanoTime());
        WardCode ward = new WardCode("E05011120");
        assertThat(change(read, new OrganisationForm(read.name(), read.kind(), Set.of(ward), read.about(), "")))
                .isEqualTo(new Saved(read.id()));

        assertThat(change(read, form("Second tab"))).isEqualTo(new ChangedMeanwhile());
        assertThat(organisation(read.id()).wards()).containsExactly(ward);
    }

    @Test
    void it_keeps_its_own_name_but_cannot_take_that_of_another() {
        Organisation one = added("One " + System.nanoTime());
        Organisation other = added("Other " + System.nanoTime());

        assertThat(change(one, form(one.name().toUpperCase(Locale.ROOT)))).isEqualTo(new Saved(one.id()));
        assertThat(change(other, form(one.name()))).isEqualTo(new NameTaken());
        assertThat(organisation(other.id())).isEqualTo(other);
    }

    @Test
    void what_is_wrong_is_named_with_its_field() {
        var kind = OrganisationKind.FAITH;
        assertThat(add(form(" \u0000 "))).isEqualTo(new Invalid(Set.of("name")));
        assertThat(add(form("x".repeat(1_000_000)))).isEqualTo(new Invalid(Set.of("name")));
        assertThat(add(new OrganisationForm("Name", null, Set.of(), "About", "")))
                .isEqualTo(new Invalid(Set.of("kind")));
        assertThat(add(new OrganisationForm("", null, Set.of(), "", "ftp://example.org")))
                .isEqualTo(new Invalid(Set.of("name", "kind", "about", "website")));
        assertThat(add(new OrganisationForm("Name", kind, Set.of(), " ", ""))).isEqualTo(new Invalid(Set.of("about")));
        assertThat(add(new OrganisationForm("Name", kind, Set.of(), "x".repeat(401), "")))
                .isEqualTo(new Invalid(Set.of("about")));
        for (String website :
                new String[] {"javascript:alert(1)", "www.example.org", "https://" + "x".repeat(400) + ".example"}) {
            assertThat(add(new OrganisationForm("Name", kind, Set.of(), "About", website)))
                    .as(website)
                    .isEqualTo(new Invalid(Set.of("website")));
        }
    }

    private Organisation added(String name) {
        return organisation(((Saved) add(form(name))).id());
    }

    private Organisation organisation(OrganisationId id) {
        return As.thePublic(() -> organisations.find(id)).orElseThrow();
    }

    private SaveOrganisationResult add(OrganisationForm form) {
        return As.role(Role.ORGANISER, () -> organisations.add(form));
    }

    private SaveOrganisationResult change(Organisation read, OrganisationForm form) {
        return As.role(Role.ORGANISER, () -> organisations.change(read.id(), read.version(), form));
    }

    private static OrganisationForm form(String name) {
        return new OrganisationForm(name, OrganisationKind.COMMUNITY_GROUP, Set.of(), "We cook and eat together.", "");
    }
}
