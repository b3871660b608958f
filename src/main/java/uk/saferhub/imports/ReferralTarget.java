package uk.saferhub.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Signatories;
import uk.saferhub.cases.BroughtCases;
import uk.saferhub.cases.OpenedCase;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.people.Described;
import uk.saferhub.referrals.BroughtReferral;
import uk.saferhub.referrals.BroughtReferrals;
import uk.saferhub.referrals.Kind;
import uk.saferhub.referrals.ReferralStatus;
import uk.saferhub.registers.Input;
import uk.saferhub.registers.Input.Shape;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Words;

/** Rows become referrals to a hub, decided ones and those that wait, with the days that the file has. */
@Component
record ReferralTarget(BroughtReferrals referrals, BroughtCases cases, Signatories signatories, ImportRows rows)
        implements ImportTarget {

    private static final Words WORDS = Words.of(ReferralTarget.class);

    @Override
    public String code() {
        return "referrals";
    }

    @Override
    public String label() {
        return WORDS.text("target.referrals");
    }

    @Override
    public Permission records() {
        return Permission.TRIAGE_REFERRAL;
    }

    @Override
    public boolean isFor(Actor actor, UUID realmId) {
        return actor.may(records(), realmId)
                && actor.may(Permission.READ_PERSON, realmId)
                && !referrals.hubs(realmId).isEmpty();
    }

    @Override
    public Set<String> partly() {
        return Set.of("born");
    }

    @Override
    public List<Input> fields(Actor actor, UUID realmId) {
        List<Choice> bodies = signatories.of(realmId, actor.today()).stream()
                .map(body -> Choice.of(body.id(), body.name()))
                .toList();
        List<Choice> statuses = Stream.of(ReferralStatus.values())
                .filter(status -> status != ReferralStatus.SCREENING && status != ReferralStatus.MORE_INFO)
                .map(status -> Choice.of(status.name(), WORDS.of(status)))
                .toList();
        List<Choice> kinds = Stream.of(Kind.values())
                .map(kind -> Choice.of(kind.name(), WORDS.text("CaseKind." + kind.name())))
                .toList();
        return List.of(
                field("kind", Shape.CHOICE, true, kinds),
                field("hub", Shape.CHOICE, true, referrals.hubs(realmId)),
                field("from", Shape.CHOICE, true, bodies),
                field("received", Shape.DATE, true, List.of()),
                field("status", Shape.CHOICE, true, statuses),
                field("decided", Shape.DATE, false, List.of()),
                field("why", Shape.PROSE, false, List.of()),
                field("answer", Shape.PROSE, false, List.of()),
                field("case", Shape.LINE, false, List.of()),
                field("concern", Shape.CHOICE, false, referrals.choices(CategorySet.CONCERN, realmId)),
                field("title", Shape.LINE, false, List.of()),
                field("place", Shape.LINE, false, List.of()),
                field("worry", Shape.PROSE, false, List.of()),
                field("person", Shape.LINE, false, List.of()),
                field("born", Shape.DATE, false, List.of()),
                field("role", Shape.CHOICE, false, referrals.choices(CategorySet.PARTY_ROLE, realmId)));
    }

    @Override
    public Candidate read(Map<String, String> words, Actor actor, UUID realmId) {
        var row = new ReferralRow(words, realmId, actor.today(), new ReferralRow.Known() {
            @Override
            public Optional<UUID> person(String said) {
                String reference = said.toUpperCase(java.util.Locale.UK);
                if (!reference.matches("P-[0-9A-Z]{7}"))
                    reference = rows.brought("people", said, realmId, actor).orElse("");
                return reference.isEmpty() ? Optional.empty() : cases.person(reference, realmId, actor);
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
            public Optional<OpenedCase> hubCase(String said) {
                String reference =
                        rows.brought("cases", said, realmId, actor).orElse(said.toUpperCase(java.util.Locale.UK));
                return cases.seen(reference, realmId, actor);
            }
        });
        Optional<BroughtReferral> brought = row.read();
        if (brought.isEmpty()) return new Candidate(row.faults(), null);
        List<Described> newcomers = brought.get().people().stream()
                .flatMap(somebody -> Optional.ofNullable(somebody.described()).stream())
                .toList();
        return new Candidate(
                Map.of(),
                () -> {
                    var made = referrals.bring(brought.get(), actor);
                    return new Written(made.id(), made.reference(), "/referrals/" + made.reference());
                },
                newcomers);
    }

    @Override
    public Optional<String> takeBack(UUID recordId, String reference, String reason, Actor actor) {
        return referrals.takeBack(recordId, reason, actor)
                ? Optional.empty()
                : Optional.of(WORDS.text("stays.touched"));
    }

    private static Input field(String name, Shape shape, boolean required, List<Choice> choices) {
        String key = "Referral." + name;
        String hint = WORDS.has(key + ".hint") ? WORDS.text(key + ".hint") : null;
        return new Input(name, WORDS.text(key), hint, shape, choices, required);
    }
}
