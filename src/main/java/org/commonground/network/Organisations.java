package org.commonground.network;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonground.network.SaveOrganisationResult.ChangedMeanwhile;
import org.commonground.network.SaveOrganisationResult.Invalid;
import org.commonground.network.SaveOrganisationResult.NameTaken;
import org.commonground.network.SaveOrganisationResult.Saved;
import org.commonground.shared.Limits;
import org.commonground.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisations of the network. */
@Service
public class Organisations {

    private final OrganisationRepository organisations;

    Organisations(OrganisationRepository organisations) {
        this.organisations = organisations;
    }

    /** All organisations by name. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public List<Organisation> all() {
        return organisations.findAllByOrderByName().stream()
                .map(OrganisationRow::organisation)
                .toList();
    }

    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<Organisation> find(OrganisationId id) {
        return organisations.findById(id.value()).map(OrganisationRow::organisation);
    }

    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public SaveOrganisationResult add(OrganisationForm form) {
        return save(null, 0, form);
    }

    /**
     * Changes an organisation.
     *
     * @param version of the organisation as it was read
     */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public SaveOrganisationResult change(OrganisationId id, int version, OrganisationForm form) {
        return save(id, version, form);
    }

    /** Removes organisations of the demonstration. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional
    public void remove(Collection<OrganisationId> ids) {
        List<UUID> keys = ids.stream().map(OrganisationId::value).toList();
        organisations.deleteAll(organisations.findAllById(keys));
    }

    private SaveOrganisationResult save(@Nullable OrganisationId id, int version, OrganisationForm form) {
        String name = Texts.line(form.name());
        String about = Texts.clean(form.about());
        String website = Texts.line(form.website());
        if (name.isEmpty() || name.length() > Limits.NAME) {
            return new Invalid("name");
        }
        if (form.kind() == null) {
            return new Invalid("kind");
        }
        if (about.isEmpty() || about.length() > Limits.SUMMARY) {
            return new Invalid("about");
        }
        if (!website.isEmpty() && !isWebAddress(website)) {
            return new Invalid("website");
        }
        if (organisations
                .findByName(name)
                .filter(other -> !other.id().equals(id))
                .isPresent()) {
            return new NameTaken();
        }
        String site = website.isEmpty() ? null : website;
        if (id == null) {
            var row = new OrganisationRow(name, form.kind(), form.wards(), about, site);
            return new Saved(organisations.save(row).id());
        }
        OrganisationRow row = organisations.findById(id.value()).orElse(null);
        if (row == null || row.version() != version) {
            return new ChangedMeanwhile();
        }
        row.change(name, form.kind(), form.wards(), about, site);
        organisations.saveAndFlush(row);
        return new Saved(id);
    }

    /** A link that is shown to the public: nothing but the web, so that no script hides in it. */
    private static boolean isWebAddress(String website) {
        try {
            URI uri = URI.create(website);
            return website.length() <= Limits.SUMMARY
                    && uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
