package uk.saferhub.imports;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Signatories;
import uk.saferhub.actions.Action;
import uk.saferhub.actions.Actions;
import uk.saferhub.actions.Approach;
import uk.saferhub.actions.RaiseOnRecord;
import uk.saferhub.kernel.Decision;
import uk.saferhub.registers.Input;
import uk.saferhub.registers.Input.Shape;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Words;

/** Rows become actions on records that are here already, such as a complaint or a decision of a meeting. */
@Component
record ActionTarget(RaiseOnRecord raise, Actions actions, Signatories signatories) implements ImportTarget {

    private static final Words WORDS = Words.of(ActionTarget.class);
    private static final int LONGEST = 300;

    @Override
    public String code() {
        return "actions";
    }

    @Override
    public String label() {
        return WORDS.text("target.actions");
    }

    @Override
    public Permission records() {
        return Permission.WORK_ACTION;
    }

    @Override
    public List<Input> fields(Actor actor, UUID realmId) {
        List<Choice> owners = signatories.of(realmId, actor.today()).stream()
                .map(body -> Choice.of(body.id(), body.name()))
                .toList();
        List<Choice> approaches = Arrays.stream(Approach.values())
                .map(approach -> Choice.of(approach, WORDS.of(approach)))
                .toList();
        return List.of(
                field("record", Shape.LINE, true, List.of()),
                field("what", Shape.LINE, true, List.of()),
                field("owner", Shape.CHOICE, true, owners),
                field("agreed", Shape.DATE, true, List.of()),
                field("due", Shape.DATE, true, List.of()),
                field("approach", Shape.CHOICE, false, approaches));
    }

    @Override
    public Candidate read(Map<String, String> words, Actor actor, UUID realmId) {
        String what = words.get("what");
        if (what.length() > LONGEST) return Candidate.faulty("what", WORDS.text("fault.long", LONGEST));
        LocalDate agreed = LocalDate.parse(words.get("agreed"));
        LocalDate due = LocalDate.parse(words.get("due"));
        if (agreed.isAfter(actor.today())) return Candidate.faulty("agreed", WORDS.text("fault.future"));
        if (due.isBefore(agreed)) return Candidate.faulty("due", WORDS.text("fault.due"));
        String record = words.get("record").toUpperCase(java.util.Locale.UK);
        UUID owner = UUID.fromString(words.get("owner"));
        if (raise.mayRaise(record, realmId, owner, actor) instanceof Decision.Refused refused)
            return Candidate.faulty("record", refused.reason());
        Approach approach = approach(words.getOrDefault("approach", ""));
        return new Candidate(Map.of(), () -> {
            Action made = actions.raised(raise.raise(record, owner, null, what, approach, agreed, due, actor));
            return new Written(made.sourceId(), made.reference(), "/actions/" + made.reference());
        });
    }

    @Override
    public Optional<String> takeBack(UUID recordId, String reference, String reason, Actor actor) {
        Optional<Action> action = actions.of(recordId).stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst();
        if (action.isEmpty()) return Optional.of(WORDS.text("stays.gone"));
        if (!action.get().isUntouched()) return Optional.of(WORDS.text("stays.touched"));
        actions.notPossible(reference, reason, actor.today(), actor);
        return Optional.empty();
    }

    private static @Nullable Approach approach(String name) {
        return name.isEmpty() ? null : Approach.valueOf(name);
    }

    private static Input field(String name, Shape shape, boolean required, List<Choice> choices) {
        String key = "Action." + name;
        return new Input(
                name,
                WORDS.text(key),
                WORDS.has(key + ".hint") ? WORDS.text(key + ".hint") : null,
                shape,
                choices,
                required);
    }
}
