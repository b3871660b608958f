package uk.saferhub.analysis.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.disclosures.Disclosures;
import uk.saferhub.disclosures.Given;
import uk.saferhub.disclosures.How;
import uk.saferhub.disclosures.RecipientKind;
import uk.saferhub.files.Folders;
import uk.saferhub.kernel.Decision;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.timeline.Timeline;
import uk.saferhub.web.Download;

/** Approves or refuses an extract, lets it be taken out, and ends it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class GiveExtract {

    private final ExtractStore store;
    private final Folders folders;
    private final Disclosures disclosures;
    private final Timeline timeline;
    private final ReadLog log;

    GiveExtract(ExtractStore store, Folders folders, Disclosures disclosures, Timeline timeline, ReadLog log) {
        this.store = store;
        this.folders = folders;
        this.disclosures = disclosures;
        this.timeline = timeline;
        this.log = log;
    }

    /** @throws uk.saferhub.kernel.Refusal where one asked for it oneself, or it was decided */
    void decide(Extract extract, boolean approved, String words, Actor actor) {
        ExtractRules.mayDecide(extract, actor.accountId(), actor.today()).orThrow();
        if (store.decide(extract, approved, words, actor))
            tell(extract, approved ? "extract_approved" : "extract_refused", actor);
    }

    /** The file; that it was given is recorded the first time, and logged each time. Under the permission ASK_EXTRACT. */
    Download file(Extract extract, Actor actor) {
        Decision may = ExtractRules.mayTakeOut(extract, actor.today());
        may.orThrow();
        var folder = folders.work(extract.reference(), actor);
        ExtractTable table = store.table(extract);
        log.note("file", "extract " + extract.reference());
        log.note("rows", String.valueOf(table.rows().size()));
        log.exported();
        if (store.given(extract, actor)) {
            disclosures.record(
                    folder,
                    new Given(
                            null,
                            "Extract without names: " + extract.columns() + "; " + extract.rowCount() + " rows",
                            extract.recipient(),
                            RecipientKind.BODY,
                            extract.agreementId(),
                            extract.basis(),
                            How.PORTAL,
                            actor.today()),
                    actor);
            tell(extract, "extract_given", actor);
        }
        try {
            return Download.of(csv(table), extract.reference() + ".csv", "text/csv;charset=UTF-8");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    void end(Extract extract, Actor actor) {
        if (store.end(extract.id(), actor)) tell(extract, "extract_ended", actor);
    }

    /** Whose the pseudonym is, for the hub: nobody's, where it is of another extract. */
    List<UUID> whose(Extract extract, String pseudonym) {
        ExtractStore.Key key = store.key(extract);
        return key.people().stream()
                .filter(person -> Pseudonyms.of(person, key.key()).equalsIgnoreCase(pseudonym.strip()))
                .toList();
    }

    /** RFC 4180 from the first line on, so that statistics programs read it. */
    static byte[] csv(ExtractTable table) {
        var lines = new StringBuilder(line(table.columns()));
        table.rows().forEach(row -> lines.append(line(row)));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(GiveExtract::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String text) {
        String safe = !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",;\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private void tell(Extract extract, String verb, Actor actor) {
        timeline.record(new Happening(
                extract.realmId(),
                extract.id(),
                actor.accountId(),
                extract.organisationId(),
                actor.now(),
                verb,
                Map.of()));
    }
}
