package uk.saferhub.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.cases.BroughtCalls;
import uk.saferhub.cases.BroughtCalls.Call;
import uk.saferhub.kernel.Decision;
import uk.saferhub.registers.Input;
import uk.saferhub.registers.Input.Shape;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Words;

/**
 * Rows become calls, complaints and attendances of cases that are here already: demand before and after is computed of them
 * (PRF-12). An agency's log says which case each is about, by its reference here or by its old number.
 */
@Component
record CallTarget(BroughtCalls calls, ImportRows rows) implements ImportTarget {

    private static final Words WORDS = Words.of(CallTarget.class);
    private static final int LONGEST = 60;

    @Override
    public String code() {
        return "calls";
    }

    @Override
    public String label() {
        return WORDS.text("target.calls");
    }

    /** What it takes to record one by hand. */
    @Override
    public Permission records() {
        return Permission.WORK_CASE;
    }

    /** The agency's own number tells which call it is. */
    @Override
    public boolean countsOnce() {
        return true;
    }

    @Override
    public List<Input> fields(Actor actor, UUID realmId) {
        return List.of(
                field("case", Shape.LINE, List.of()),
                field("kind", Shape.CHOICE, BroughtCalls.kinds()),
                field("on", Shape.DATE, List.of()),
                field("number", Shape.LINE, List.of()));
    }

    @Override
    public Candidate read(Map<String, String> words, Actor actor, UUID realmId) {
        String number = words.get("number");
        if (number.length() > LONGEST) return Candidate.faulty("number", WORDS.text("fault.long", LONGEST));
        String said = words.get("case");
        String reference = rows.brought("cases", said, realmId, actor).orElse(said.toUpperCase(Locale.UK));
        var call = new Call(realmId, reference, words.get("kind"), LocalDate.parse(words.get("on")), number);
        if (calls.mayBring(call, actor) instanceof Decision.Refused refused)
            return Candidate.faulty("", refused.reason());
        return new Candidate(Map.of(), () -> {
            UUID caseId = calls.bring(call, actor).orElseThrow();
            return new Written(caseId, name(call), "/cases/" + reference + "/demand");
        });
    }

    @Override
    public Optional<String> takeBack(UUID recordId, String name, String reason, Actor actor) {
        return actor.grants().stream()
                        .filter(seat -> seat.permission() == records())
                        .map(seat -> named(name, seat.realmId()))
                        .distinct()
                        .anyMatch(call -> calls.takeBack(call, actor))
                ? Optional.empty()
                : Optional.of(WORDS.text("stays.gone"));
    }

    /** A call bears no reference of its own; its case, kind, day and number together are no other's. */
    private static String name(Call call) {
        return String.join(" ", call.caseReference(), call.kind(), call.on().toString(), call.number());
    }

    private static Call named(String name, UUID realmId) {
        String[] parts = name.split(" ", 4);
        return new Call(realmId, parts[0], parts[1], LocalDate.parse(parts[2]), parts[3]);
    }

    private static Input field(String name, Shape shape, List<Choice> choices) {
        String key = "Call." + name;
        String hint = WORDS.has(key + ".hint") ? WORDS.text(key + ".hint") : null;
        return new Input(name, WORDS.text(key), hint, shape, choices, true);
    }
}
