package uk.saferhub.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.cases.BroughtCase;
import uk.saferhub.cases.BroughtCase.Ending;
import uk.saferhub.cases.BroughtCase.Stage;
import uk.saferhub.cases.BroughtRules;
import uk.saferhub.cases.CaseKind;
import uk.saferhub.kernel.Decision;
import uk.saferhub.kernel.Postcode;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Words;

/** A case as a row has it, with what is wrong with it. Half of a thing is a fault, never left out: a role of nobody, a reason without a day. */
final class CaseRow {

    private static final Words WORDS = Words.of(CaseRow.class);
    private static final Map<String, Integer> LONGEST = Map.of(
            "title",
            120,
            "aim",
            1000,
            "place",
            200,
            "told",
            300,
            "notes",
            4000,
            "agencies",
            1000,
            Mapping.SENDERS,
            100);

    /** What is here already, as far as the importer may know it. */
    interface Known extends CasePeople.Known {
        /** A name of somebody that stands in a title. */
        Optional<String> named(String title);

        List<Choice> organisations();

        /** Whether the hub's matrix can give that total. */
        boolean scores(int total, String hub);
    }

    private final Map<String, String> words;
    private final UUID realmId;
    private final LocalDate today;
    private final Known known;
    private final Map<String, String> faults = new HashMap<>();

    CaseRow(Map<String, String> words, UUID realmId, LocalDate today, Known known) {
        this.words = words;
        this.realmId = realmId;
        this.today = today;
        this.known = known;
    }

    /** By field. */
    Map<String, String> faults() {
        return faults;
    }

    /** Nothing where there is a fault. */
    Optional<BroughtCase> read() {
        LONGEST.forEach((field, most) -> {
            if (word(field).length() > most) faults.put(field, WORDS.text("fault.long", most));
        });
        LocalDate opened = LocalDate.parse(word("opened"));
        LocalDate review = day("review");
        ask("opened", BroughtRules.mayHaveOpened(opened, today));
        Ending ending = ending(opened);
        Stage stage =
                word("stage").isEmpty() ? ending == null ? Stage.ACTIVE : Stage.CLOSED : Stage.valueOf(word("stage"));
        ask("stage", BroughtRules.mayStand(stage, ending != null));
        if (ending == null) ask("review", BroughtRules.mayBeReviewed(review, opened));
        var brought = new BroughtCase(
                realmId,
                word(Mapping.SENDERS),
                CaseKind.valueOf(word("kind")),
                title(),
                word("aim"),
                word("concern"),
                word("hub"),
                UUID.fromString(word("lead")),
                agencies(),
                stage,
                opened,
                review,
                score("score"),
                ending,
                place(),
                word("notes"),
                new CasePeople(words, today, known, faults).read());
        return faults.isEmpty() ? Optional.of(brought) : Optional.empty();
    }

    private @Nullable Ending ending(LocalDate opened) {
        LocalDate closed = day("closed");
        if (closed == null) {
            for (String half : List.of("reason", "final", "outcome", "told"))
                if (!word(half).isEmpty()) faults.put(half, WORDS.text("fault.no_closing"));
            return null;
        }
        ask("closed", BroughtRules.mayHaveEnded(closed, opened, today));
        if (word("reason").isEmpty()) faults.put("closed", WORDS.text("fault.no_reason"));
        String outcome = word("outcome").isEmpty() ? null : word("outcome");
        return new Ending(closed, word("reason"), word("told"), score("final"), outcome);
    }

    /** It names nobody: neither whom the row names nor anybody whom the importer may know. */
    private String title() {
        String title = word("title");
        if (title.isEmpty()) return title;
        for (String which : CasePeople.EACH) {
            String name = word("person" + which);
            if (name.contains(" ") && title.toLowerCase().contains(name.toLowerCase()))
                faults.put("title", WORDS.text("fault.title", name));
        }
        known.named(title).ifPresent(name -> faults.put("title", WORDS.text("fault.title", name)));
        return title;
    }

    private List<UUID> agencies() {
        var bodies = new ArrayList<UUID>();
        if (word("agencies").isEmpty()) return bodies;
        List<Choice> all = known.organisations();
        for (String said : word("agencies").split("[;|\\n]")) {
            if (said.isBlank()) continue;
            all.stream()
                    .filter(body -> Mapping.plain(body.label()).equals(Mapping.plain(said)))
                    .findFirst()
                    .ifPresentOrElse(
                            body -> bodies.add(UUID.fromString(body.value())),
                            () -> faults.put("agencies", WORDS.text("fault.agency", said.strip())));
        }
        return bodies.stream().distinct().toList();
    }

    private BroughtCase.@Nullable Place place() {
        Optional<Postcode> postcode = Postcode.read(word("postcode"));
        if (!word("postcode").isEmpty() && postcode.isEmpty()) faults.put("postcode", WORDS.text("fault.postcode"));
        String line = word("place");
        if (line.isEmpty() && postcode.isEmpty()) return null;
        String code = postcode.map(Postcode::value).orElse(null);
        return new BroughtCase.Place(line.isEmpty() ? String.valueOf(code) : line, code);
    }

    private @Nullable Integer score(String field) {
        if (word(field).isEmpty()) return null;
        Integer total;
        try {
            total = Integer.valueOf(word(field));
        } catch (NumberFormatException tooLong) {
            faults.put(field, WORDS.text("fault.score"));
            return null;
        }
        if (!known.scores(total, word("hub"))) faults.put(field, WORDS.text("fault.score"));
        return total;
    }

    private void ask(String field, Decision decision) {
        if (decision instanceof Decision.Refused refused) faults.putIfAbsent(field, refused.reason());
    }

    private @Nullable LocalDate day(String field) {
        return word(field).isEmpty() ? null : LocalDate.parse(word(field));
    }

    private String word(String field) {
        return words.getOrDefault(field, "");
    }
}
