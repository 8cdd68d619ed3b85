package org.commonground.network;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.commonground.network.SaveOrganisationResult.ChangedMeanwhile;
import org.commonground.network.SaveOrganisationResult.Invalid;
import org.commonground.network.SaveOrganisationResult.NameTaken;
import org.commonground.network.SaveOrganisationResult.Saved;
import org.commonground.shared.Limits;
import org.commonground.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The organisations of the network. */
@Service
public class Organisations {

    private final OrganisationRepository organisations;
    private final TransactionTemplate transaction;

    Organisations(OrganisationRepository organisations, PlatformTransactionManager transactions) {
        this.organisations = organisations;
        this.transaction = new TransactionTemplate(transactions);
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
    public SaveOrganisationResult add(OrganisationForm form) {
        return storing(() -> save(null, 0, form));
    }

    /**
     * Changes an organisation.
     *
     * @param version of the organisation as it was read
     */
    @PreAuthorize("hasRole('ORGANISER')")
    public SaveOrganisationResult change(OrganisationId id, int version, OrganisationForm form) {
        return storing(() -> save(id, version, form));
    }

    /** Removes organisations of the demonstration. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional
    public void remove(Collection<OrganisationId> ids) {
        List<UUID> keys = ids.stream().map(OrganisationId::value).toList();
        organisations.deleteAll(organisations.findAllById(keys));
    }

    /* Not by annotation: a failed commit has to be answered here. */
    private SaveOrganisationResult storing(Supplier<SaveOrganisationResult> work) {
        try {
            return requireNonNull(transaction.execute(status -> work.get()));
        } catch (DataIntegrityViolationException e) {
            // Two took one name at once: it can be had only once.
            return new NameTaken();
        }
    }

    private SaveOrganisationResult save(@Nullable OrganisationId id, int version, OrganisationForm form) {
        String name = Texts.line(form.name());
        String about = Texts.clean(form.about());
        String website = Texts.line(form.website());
        var wrong = new HashSet<String>();
        if (name.isEmpty() || name.length() > Limits.NAME) {
            wrong.add("name");
        }
        if (about.isEmpty() || about.length() > Limits.SUMMARY) {
            wrong.add("about");
        }
        if (!website.isEmpty() && !isWebAddress(website)) {
            wrong.add("website");
        }
        OrganisationKind kind = form.kind();
        if (kind == null) {
            wrong.add("kind");
        }
        if (kind == null || !wrong.isEmpty()) {
            return new Invalid(Set.copyOf(wrong));
        }
        // Before anything else is read: what is read afterwards is what the one before us has left.
        OrganisationRow row =
                id == null ? null : organisations.lockById(id.value()).orElse(null);
        if (id != null && (row == null || row.version() != version)) {
            return new ChangedMeanwhile();
        }
        if (organisations
                .findByName(name)
                .filter(other -> !other.id().equals(id))
                .isPresent()) {
            return new NameTaken();
        }
        String site = website.isEmpty() ? null : website;
        if (row == null) {
            row = new OrganisationRow(name, kind, form.wards(), about, site);
        } else {
            row.change(name, kind, form.wards(), about, site);
        }
        return new Saved(organisations.saveAndFlush(row).id());
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
