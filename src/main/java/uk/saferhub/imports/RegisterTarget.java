package uk.saferhub.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.kernel.Decision;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.EntryMade;
import uk.saferhub.registers.Input;
import uk.saferhub.registers.PackLists;
import uk.saferhub.registers.Register;
import uk.saferhub.registers.Registers;
import uk.saferhub.timeline.Timeline;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Words;

/**
 * Rows become entries of a register.
 *
 * @param leftOut components that no file fills, such as the reference of a case of ours
 */
record RegisterTarget<T extends Record & Entered>(
        String code, Register<T> register, Set<String> leftOut, Registers registers, PackLists lists, Timeline timeline)
        implements ImportTarget {

    /** What the timeline of an imported entry holds before anybody does something with it: entered, imported. */
    private static final int UNTOUCHED = 2;

    @Override
    public String label() {
        return Words.of(register.kind()).text(register.name() + ".many");
    }

    @Override
    public Permission records() {
        return register.records();
    }

    @Override
    public List<Input> fields(Actor actor, UUID realmId) {
        return register.form().inputs(lists.of(actor, register)).stream()
                .filter(input -> input.shape() != Input.Shape.TALLY && !leftOut.contains(input.name()))
                .toList();
    }

    @Override
    public Candidate read(Map<String, String> words, Actor actor, UUID realmId) {
        Fields fields = form(words, register.form().inputs(Map.of()));
        T entry = register.form().read(fields);
        if (entry == null) return new Candidate(new HashMap<>(fields.errors()), null);
        if (registers.mayEnter(actor, realmId, register, entry) instanceof Decision.Refused refused)
            return Candidate.faulty("", refused.reason());
        return new Candidate(Map.of(), () -> {
            EntryMade made = registers.make(actor, realmId, register, entry);
            return new Written(made.id(), made.reference(), register.path() + "/" + made.reference());
        });
    }

    @Override
    public Optional<String> takeBack(UUID recordId, String reference, String reason, Actor actor) {
        if (timeline.of(recordId).size() > UNTOUCHED)
            return Optional.of(Words.of(RegisterTarget.class).text("stays.touched"));
        try {
            registers.withdraw(actor, register, reference, reason);
        } catch (NotFound gone) {
            return Optional.of(Words.of(RegisterTarget.class).text("stays.gone"));
        }
        return Optional.empty();
    }

    /** The words as the register's form would have posted them, so that one reader reads both. */
    private static Fields form(Map<String, String> words, List<Input> inputs) {
        Fields fields = Fields.empty();
        for (Input input : inputs) {
            String says = words.getOrDefault(input.name(), "");
            if (says.isEmpty()) continue;
            if (input.shape() == Input.Shape.DATE) fields.withDate(input.name(), java.time.LocalDate.parse(says));
            else fields.with(input.name(), says);
        }
        return fields;
    }
}
