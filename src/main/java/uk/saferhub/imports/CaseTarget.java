package uk.saferhub.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.cases.BroughtCase;
import uk.saferhub.cases.BroughtCase.Stage;
import uk.saferhub.cases.BroughtCases;
import uk.saferhub.cases.CaseKind;
import uk.saferhub.cases.OpenedCase;
import uk.saferhub.people.Described;
import uk.saferhub.registers.Input;
import uk.saferhub.registers.Input.Shape;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Words;

/**
 * Rows become cases of a hub, those that go on and those that have ended, with the days that the file has. A person is an entry of
 * the index where the row says which, by its reference here or by the sender's number of an earlier import of people; else a new
 * entry, since an import merges nobody.
 */
@Component
record CaseTarget(BroughtCases cases, ImportRows rows) implements ImportTarget {

    private static final Words WORDS = Words.of(CaseTarget.class);

    @Override
    public String code() {
        return "cases";
    }

    @Override
    public String label() {
        return WORDS.text("target.cases");
    }

    @Override
    public Permission records() {
        return Permission.MANAGE_CASE;
    }

    @Override
    public boolean isFor(Actor actor, UUID realmId) {
        return actor.may(records(), realmId)
                && actor.may(Permission.READ_PERSON, realmId)
                && cases.mayTake(realmId, actor);
    }

    @Override
    public java.util.Set<String> partly() {
        return CasePeople.EACH.stream().map(which -> "born" + which).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Input> fields(Actor actor, UUID realmId) {
        BroughtCases.Lists lists = cases.lists(realmId, actor);
        var fields = new ArrayList<>(List.of(
                field("kind", Shape.CHOICE, true, choices(CaseKind.values())),
                field("concern", Shape.CHOICE, true, lists.concerns()),
                field("hub", Shape.CHOICE, true, lists.hubs()),
                field("lead", Shape.CHOICE, true, lists.organisations()),
                field("opened", Shape.DATE, true, List.of()),
                field("stage", Shape.CHOICE, false, choices(Stage.values())),
                field("review", Shape.DATE, false, List.of()),
                field("score", Shape.NUMBER, false, List.of()),
                field("closed", Shape.DATE, false, List.of()),
                field("reason", Shape.CHOICE, false, lists.reasons()),
                field("final", Shape.NUMBER, false, List.of()),
                field("outcome", Shape.CHOICE, false, lists.outcomes()),
                field("told", Shape.LINE, false, List.of()),
                field("title", Shape.LINE, false, List.of()),
                field("aim", Shape.PROSE, false, List.of()),
                field("place", Shape.LINE, false, List.of()),
                field("postcode", Shape.LINE, false, List.of()),
                field("agencies", Shape.LINE, false, List.of()),
                field("notes", Shape.PROSE, false, List.of())));
        for (String which : CasePeople.EACH)
            fields.addAll(List.of(
                    field("person" + which, Shape.LINE, false, List.of()),
                    field("born" + which, Shape.DATE, false, List.of()),
                    field("role" + which, Shape.CHOICE, false, lists.roles())));
        return fields;
    }

    @Override
    public Candidate read(Map<String, String> words, Actor actor, UUID realmId) {
        var row = new CaseRow(words, realmId, actor.today(), new CaseRow.Known() {
            @Override
            public Optional<UUID> person(String said) {
                return known(said, realmId, actor);
            }

            @Override
            public boolean mayBeBorn(UUID person, LocalDate earliest, LocalDate latest) {
                return cases.mayBeBorn(person, earliest, latest);
            }

            @Override
            public Optional<String> named(String title) {
                return cases.names(title, actor);
            }

            @Override
            public List<Choice> organisations() {
                return cases.lists(realmId, actor).organisations();
            }

            @Override
            public boolean scores(int total, String hub) {
                return cases.mayScore(total, hub, realmId, actor);
            }
        });
        Optional<BroughtCase> brought = row.read();
        if (brought.isEmpty()) return new Candidate(row.faults(), null);
        List<Described> newcomers = brought.get().people().stream()
                .flatMap(somebody -> Optional.ofNullable(somebody.described()).stream())
                .toList();
        return new Candidate(
                Map.of(),
                () -> {
                    OpenedCase opened = cases.bring(brought.get(), actor);
                    return new Written(opened.id(), opened.reference(), "/cases/" + opened.reference());
                },
                newcomers);
    }

    @Override
    public Optional<String> takeBack(UUID recordId, String reference, String reason, Actor actor) {
        return cases.takeBack(recordId, reference, reason, actor)
                ? Optional.empty()
                : Optional.of(WORDS.text("stays.touched"));
    }

    /** By the reference here, or by the number under which the same body brought them. */
    private Optional<UUID> known(String said, UUID realmId, Actor actor) {
        String reference = said.toUpperCase(java.util.Locale.UK);
        if (!reference.matches("P-[0-9A-Z]{7}"))
            reference = rows.brought("people", said, realmId, actor).orElse("");
        return reference.isEmpty() ? Optional.empty() : cases.person(reference, realmId, actor);
    }

    private static List<Choice> choices(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> Choice.of(value.name(), WORDS.of(value)))
                .toList();
    }

    private static Input field(String name, Shape shape, boolean required, List<Choice> choices) {
        String key = "Case." + name;
        String hint = WORDS.has(key + ".hint") ? WORDS.text(key + ".hint") : null;
        return new Input(name, WORDS.text(key), hint, shape, choices, required);
    }
}
