package uk.saferhub.privacy;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.people.RestrictedRecords;
import uk.saferhub.tables.HeldBack;

/** A restriction stops lists that leave as files, row by row (PRV-03). */
@Component
record RestrictedRows(RestrictedRecords restricted) implements HeldBack {

    @Override
    public Set<UUID> among(Collection<UUID> records) {
        return restricted.among(records);
    }

    @Override
    public String why() {
        return "use of what is held of somebody in them is restricted by law (UK GDPR article 18)";
    }
}
