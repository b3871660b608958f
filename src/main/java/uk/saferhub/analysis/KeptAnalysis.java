package uk.saferhub.analysis;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.analysis.Asking.Whose;
import uk.saferhub.crimedata.NoLookup;
import uk.saferhub.crimedata.OtherCensus;
import uk.saferhub.crimedata.incidents.AgencyRecords;
import uk.saferhub.reports.CitedPages;
import uk.saferhub.web.Fields;

/**
 * What pages of analysis show now, for a finding that cites them. What was made of an agency's records is kept too, and shown to
 * nobody who does not see all records of the set.
 */
@Component
class KeptAnalysis implements CitedPages {

    private final Scoping scoping;
    private final Sourcing sourcing;
    private final List<Keepable> pages;
    private final AgencyRecords records;
    private final AgencyCensuses censuses;

    KeptAnalysis(
            Scoping scoping, Sourcing sourcing, List<Keepable> pages, AgencyRecords records, AgencyCensuses censuses) {
        this.records = records;
        this.censuses = censuses;
        this.scoping = scoping;
        this.sourcing = sourcing;
        this.pages = pages;
    }

    @Override
    public Optional<Shown> shown(Actor actor, String address) {
        if (!actor.may(Permission.ANALYSE_CRIME)) return Optional.empty();
        String path = address.split("\\?", 2)[0];
        return pages.stream()
                .filter(page -> page.path().equals(path))
                .findFirst()
                .flatMap(page -> shown(analysing(actor), page, address));
    }

    @Override
    public Set<String> hidden(Actor actor, Collection<String> addresses) {
        Set<String> made = addresses.stream()
                .filter(address -> !records(address).isEmpty())
                .collect(Collectors.toSet());
        if (made.isEmpty()) return made;
        Set<String> seen = seen(analysing(actor));
        return made.stream().filter(address -> !seen.contains(records(address))).collect(Collectors.toSet());
    }

    @Override
    public String marking(String address) {
        return records(address).isEmpty() ? "OFFICIAL" : AgencyScope.MARKING;
    }

    /** Whose route is a finding's sees records by the permission that the cited page takes, and by no other. */
    private static Actor analysing(Actor actor) {
        return new Actor(
                actor.accountId(),
                actor.name(),
                Permission.ANALYSE_CRIME,
                actor.grants(),
                actor.now(),
                actor.standsInFor());
    }

    private Set<String> seen(Actor actor) {
        return records.wholeSets(actor).stream().map(set -> set.id().toString()).collect(Collectors.toSet());
    }

    /** The key of the agency's set that a page was asked of; empty for open data, and for what cannot be read. */
    private static String records(String address) {
        Fields fields = address.startsWith("/analysis/") ? fields(query(address)) : null;
        return fields == null ? "" : fields.value("records");
    }

    private static String query(String address) {
        int at = address.indexOf('?');
        return at < 0 ? "" : address.substring(at);
    }

    private Optional<Shown> shown(Actor actor, Keepable page, String address) {
        Fields fields = fields(query(address));
        if (fields == null) return Optional.empty();
        String set = fields.value("records");
        if (!set.isEmpty() && !(page.ofAgencies() && seen(actor).contains(set))) return Optional.empty();
        Whose whose = set.isEmpty() ? Whose.PUBLISHED : Whose.AGENCIES_TOO;
        Scope scope = scoping.scope(actor, fields, page.usualMonths(), whose);
        if (scope == null || !Asking.unplaced(scope).isEmpty()) return Optional.empty();
        try {
            Table table = page.table(scope, actor);
            return table == null
                    ? Optional.empty()
                    : Optional.of(new Shown(table.caption(), table.columns(), table.rows(), madeOf(scope, actor)));
        } catch (NoLookup | OtherCensus notWithin) {
            return Optional.empty();
        }
    }

    private List<String> madeOf(Scope scope, Actor actor) {
        List<String> versions = sourcing.of(scope, true).versions();
        String joined = scope.records() == null ? "" : censuses.note(scope, actor);
        return joined.isEmpty()
                ? versions
                : Stream.concat(versions.stream(), Stream.of(joined)).toList();
    }

    /** What is asked, as a browser writes it; null where that cannot be read. */
    private static @Nullable Fields fields(String query) {
        Fields fields = Fields.empty();
        try {
            for (String pair : query.replaceFirst("^\\?", "").split("&")) {
                String[] parts = pair.split("=", 2);
                if (parts.length == 2)
                    fields.with(
                            URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                            URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        } catch (IllegalArgumentException halfAPercentSign) {
            return null;
        }
        return fields;
    }
}
