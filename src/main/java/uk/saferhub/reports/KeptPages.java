package uk.saferhub.reports;

import java.sql.Timestamp;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Keys;
import uk.saferhub.reports.composing.Found;

/** What the pages that findings cite showed when they were cited. Whoever asks has got hold of the report through its locks. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KeptPages {

    /** As the table of numbers is written. */
    private record Numbers(String caption, List<String> columns, List<List<String>> rows) {}

    private final JdbcClient client;
    private final ObjectProvider<CitedPages> pages;

    KeptPages(JdbcClient client, ObjectProvider<CitedPages> pages) {
        this.client = client;
        this.pages = pages;
    }

    /** Keeps what each page of a finding shows now, where it shows numbers that may be kept. */
    void keep(Report report, Found found, Actor actor) {
        for (int nth = 1; nth <= found.pages().size(); nth++) {
            int at = nth;
            shown(actor, found, nth)
                    .map(shown -> KeptPage.of(at, shown, actor.now()))
                    .ifPresent(page -> add(report, found.id(), page));
        }
    }

    /** What a page of a finding shows now. */
    Optional<CitedPages.Shown> shown(Actor actor, Found found, int nth) {
        String address = address(found, nth);
        return pages.stream()
                .flatMap(each -> each.shown(actor, address).stream())
                .findFirst();
    }

    /** Whether the actor sees the records that a kept page's numbers were made of. */
    boolean readable(Actor actor, Found found, int nth) {
        Set<String> address = Set.of(address(found, nth));
        return pages.stream().allMatch(each -> each.hidden(actor, address).isEmpty());
    }

    /** The highest marking that any gives the page's numbers. */
    String marking(Found found, int nth) {
        return pages.stream()
                .map(each -> each.marking(address(found, nth)))
                .max(Comparator.comparing(String::length))
                .orElse("OFFICIAL");
    }

    private static String address(Found found, int nth) {
        return found.pages().get(nth - 1).split("\\s+", 2)[0];
    }

    private void add(Report report, UUID finding, KeptPage page) {
        client.sql("""
                insert into report_finding_page (id, realm_id, finding_id, nth, numbers, row_count, sha256, made_of, kept_at)
                values (:id, :realm, :finding, :nth, cast(:numbers as json), :rows, :sha256, :made, :at)
                """)
                .param("id", Keys.next())
                .param("realm", report.realmId())
                .param("finding", finding)
                .param("nth", page.nth())
                .param(
                        "numbers",
                        JsonMapper.shared()
                                .writeValueAsString(new Numbers(page.caption(), page.columns(), page.rows())))
                .param("rows", page.rowCount())
                .param("sha256", page.sha256())
                .param("made", page.madeOf().toArray(String[]::new))
                .param("at", Timestamp.from(page.keptAt()))
                .update();
    }

    Optional<KeptPage> one(UUID finding, int nth) {
        return client.sql("""
                select nth, numbers::text as numbers, row_count, sha256, made_of, kept_at from report_finding_page
                 where finding_id = :finding and nth = :nth
                """)
                .param("finding", finding)
                .param("nth", nth)
                .query((row, n) -> {
                    Numbers numbers = JsonMapper.shared().readValue(row.getString("numbers"), Numbers.class);
                    return new KeptPage(
                            row.getInt("nth"),
                            numbers.caption(),
                            numbers.columns(),
                            numbers.rows(),
                            row.getInt("row_count"),
                            row.getString("sha256"),
                            List.of((String[]) row.getArray("made_of").getArray()),
                            row.getTimestamp("kept_at").toInstant());
                })
                .optional();
    }

    /** Which pages of each finding were kept and may be read by the actor, by finding. Two queries. @param found the report's */
    Map<UUID, Set<Integer>> of(Report report, List<Found> found, Actor actor) {
        Set<String> addresses = found.stream()
                .flatMap(each -> IntStream.rangeClosed(1, each.pages().size()).mapToObj(nth -> address(each, nth)))
                .collect(Collectors.toSet());
        Set<String> hidden = pages.stream()
                .flatMap(each -> each.hidden(actor, addresses).stream())
                .collect(Collectors.toSet());
        Map<UUID, Set<Integer>> kept = kept(report);
        Map<UUID, Set<Integer>> readable = new HashMap<>();
        for (Found each : found)
            readable.put(
                    each.id(),
                    kept.getOrDefault(each.id(), Set.of()).stream()
                            .filter(nth -> !hidden.contains(address(each, nth)))
                            .collect(Collectors.toUnmodifiableSet()));
        return readable;
    }

    private Map<UUID, Set<Integer>> kept(Report report) {
        record Kept(UUID findingId, int nth) {}
        return client.sql("""
                select p.finding_id, p.nth from report_finding_page p join report_finding f on f.id = p.finding_id
                 where f.report_id = :report
                """).param("report", report.id()).query(Kept.class).list().stream()
                .collect(Collectors.groupingBy(
                        Kept::findingId, Collectors.mapping(Kept::nth, Collectors.toUnmodifiableSet())));
    }
}
