package org.commonground.network;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonground.places.WardCode;
import org.jspecify.annotations.Nullable;

/** An organisation as it is stored. */
@Entity
@Table(name = "network_organisation")
class OrganisationRow {

    @Id
    private UUID id;

    private String name;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    private String about;
    private @Nullable String website;

    @Version
    private int version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "network_organisation_ward", joinColumns = @JoinColumn(name = "organisation_id"))
    @Column(name = "ward_code")
    private Set<String> wards = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected OrganisationRow() {}

    OrganisationRow(String name, OrganisationKind kind, Set<WardCode> wards, String about, @Nullable String website) {
        this.id = UUID.randomUUID();
        this.name = name;
        this.kind = kind;
        this.about = about;
        change(name, kind, wards, about, website);
    }

    final void change(
            String newName,
            OrganisationKind newKind,
            Set<WardCode> newWards,
            String newAbout,
            @Nullable String newWebsite) {
        name = newName;
        kind = newKind;
        about = newAbout;
        website = newWebsite;
        Set<String> codes = newWards.stream().map(WardCode::value).collect(Collectors.toSet());
        wards.retainAll(codes);
        wards.addAll(codes);
    }

    OrganisationId id() {
        return new OrganisationId(id);
    }

    int version() {
        return version;
    }

    Organisation organisation() {
        return new Organisation(
                id(),
                name,
                kind,
                wards.stream().map(WardCode::new).collect(Collectors.toUnmodifiableSet()),
                about,
                website,
                version);
    }
}
