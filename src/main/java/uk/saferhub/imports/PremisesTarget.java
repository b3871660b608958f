package uk.saferhub.imports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.kernel.Postcode;
import uk.saferhub.people.entry.Entry;
import uk.saferhub.people.premises.AddPremises;
import uk.saferhub.people.premises.NewPremises;
import uk.saferhub.people.premises.PremisesIndex;
import uk.saferhub.people.premises.PremisesKind;
import uk.saferhub.people.premises.Uprn;
import uk.saferhub.people.premises.WithdrawPremises;
import uk.saferhub.registers.Input;
import uk.saferhub.registers.Input.Shape;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Words;

/** Rows become places of the index. One whose property number is here already, as far as the importer may know, stays out. */
@Component
record PremisesTarget(AddPremises add, PremisesIndex index, WithdrawPremises withdraw) implements ImportTarget {

    private static final Words WORDS = Words.of(PremisesTarget.class);
    private static final int LONGEST = 200;

    @Override
    public String code() {
        return "premises";
    }

    @Override
    public String label() {
        return WORDS.text("target.premises");
    }

    /** What it takes to enter a place by hand. */
    @Override
    public Permission records() {
        return Permission.MANAGE_CASE;
    }

    @Override
    public boolean isFor(Actor actor, UUID realmId) {
        return actor.may(records(), realmId) && actor.may(Permission.READ_PERSON, realmId);
    }

    @Override
    public List<Input> fields(Actor actor, UUID realmId) {
        List<Choice> kinds = Arrays.stream(PremisesKind.values())
                .map(kind -> Choice.of(kind.name(), WORDS.of(kind)))
                .toList();
        List<Choice> safe = List.of(Choice.of(PersonRow.YES, WORDS.text("yes")), Choice.of("no", WORDS.text("no")));
        return List.of(
                field("kind", Shape.CHOICE, true, kinds),
                field("line", Shape.LINE, true, List.of()),
                field("postcode", Shape.LINE, false, List.of()),
                field("uprn", Shape.LINE, false, List.of()),
                field("safe", Shape.CHOICE, false, safe),
                field("ward", Shape.LINE, false, List.of()),
                field("lsoa", Shape.LINE, false, List.of()));
    }

    @Override
    public Candidate read(Map<String, String> words, Actor actor, UUID realmId) {
        var faults = new HashMap<String, String>();
        NewPremises place = place(words, faults);
        if (faults.isEmpty() && place.uprn() != null)
            index.numbered(place.uprn(), realmId, actor)
                    .ifPresent(here -> faults.put("uprn", WORDS.text("fault.here", here)));
        if (!faults.isEmpty()) return new Candidate(faults, null);
        return new Candidate(Map.of(), () -> {
            Entry made = add.add(place, realmId, actor.seat(realmId).areaId(), actor);
            return new Written(made.id(), made.reference(), "/premises/" + made.reference());
        });
    }

    @Override
    public Optional<String> takeBack(UUID recordId, String reference, String reason, Actor actor) {
        return withdraw.withdraw(reference, reason, actor) ? Optional.empty() : Optional.of(WORDS.text("stays.person"));
    }

    static NewPremises place(Map<String, String> words, Map<String, String> faults) {
        String line = words.getOrDefault("line", "");
        if (line.length() > LONGEST) faults.put("line", WORDS.text("fault.long", LONGEST));
        String typed = words.getOrDefault("postcode", "");
        Optional<Postcode> postcode = Postcode.read(typed);
        if (!typed.isEmpty() && postcode.isEmpty()) faults.put("postcode", WORDS.text("fault.postcode"));
        Optional<Uprn> uprn = Uprn.read(words.getOrDefault("uprn", ""));
        if (words.containsKey("uprn") && uprn.isEmpty()) faults.put("uprn", WORDS.text("fault.uprn"));
        return new NewPremises(
                PremisesKind.valueOf(words.get("kind")),
                words.getOrDefault("safe", "").equals(PersonRow.YES),
                line,
                postcode.map(Postcode::toString).orElse(null),
                uprn.orElse(null),
                code("ward", "05", words, faults),
                code("lsoa", "01", words, faults));
    }

    /** GSS codes of England and Wales: a letter, two figures for the kind of area, six for the area. */
    private static @Nullable String code(
            String field, String kind, Map<String, String> words, Map<String, String> faults) {
        String code = words.getOrDefault(field, "").toUpperCase(Locale.UK).replaceAll("\\s", "");
        if (code.isEmpty()) return null;
        if (!code.matches("[EW]" + kind + "\\d{6}")) faults.put(field, WORDS.text("fault.gss"));
        return code;
    }

    private static Input field(String name, Shape shape, boolean required, List<Choice> choices) {
        String key = "Premises." + name;
        String hint = WORDS.has(key + ".hint") ? WORDS.text(key + ".hint") : null;
        return new Input(name, WORDS.text(key), hint, shape, choices, required);
    }
}
