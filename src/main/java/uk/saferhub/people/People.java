package uk.saferhub.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;

/** What other modules may ask of the index of people. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class People {

    private final AddPerson add;
    private final PossibleMatches matches;
    private final DecideMatch decide;
    private final Relations relations;
    private final Flags flags;
    private final WithdrawPerson withdraw;

    People(
            AddPerson add,
            PossibleMatches matches,
            DecideMatch decide,
            Relations relations,
            Flags flags,
            WithdrawPerson withdraw) {
        this.add = add;
        this.matches = matches;
        this.decide = decide;
        this.relations = relations;
        this.flags = flags;
        this.withdraw = withdraw;
    }

    /** Adds somebody to the index. The actor's body in that realm takes part, and so may read the entry from now on. */
    public PersonEntry add(Described somebody, UUID realmId, UUID areaId, Actor actor) {
        return add.add(somebody, realmId, areaId, actor);
    }

    /** Other entries that may be the same person, strongest first, among people whom the actor may know and no others. */
    public List<PossibleMatch> possibleMatches(UUID personId, Actor actor) {
        return matches.of(personId, actor);
    }

    /**
     * Entries of a realm that may be somebody who is to be added to it, for each of several, among people whom the actor may know.
     *
     * @return by place in the list, strongest first; only of those who are alike to somebody
     */
    public Map<Integer, List<PossibleMatch>> possibleMatches(List<Described> newcomers, UUID realmId, Actor actor) {
        return matches.ofNew(newcomers, realmId, actor);
    }

    /** Who these are, of those whom the actor may know at this moment. */
    public Map<UUID, PersonEntry> known(Collection<UUID> people, Actor actor) {
        return matches.known(people, actor);
    }

    /**
     * For whoever has just named somebody in a row of their own. Writing that row waited for anybody who was taking the entry back
     * (they hold it, {@link WithdrawPerson}); a new statement sees whether they did.
     *
     * @throws uk.saferhub.access.NotFound where the entry was taken back meanwhile
     */
    public void mustStillStand(UUID personId) {
        withdraw.mustStillStand(personId);
    }

    /** Takes an entry back that was added by mistake. @return false where it stays, because somebody uses it */
    public boolean withdraw(UUID personId, String reason, Actor actor) {
        return withdraw.withdraw(personId, reason, actor);
    }

    /**
     * Takes entries back that came with a case which is taken back itself: those of these people who were entered at that moment, and
     * whom nothing else names.
     */
    public void withdrawWith(UUID caseId, Collection<UUID> people, Instant came, String reason, Actor actor) {
        for (UUID person : people)
            if (withdraw.isEnteredAt(person, came)) withdraw.withdraw(person, caseId, reason, actor);
    }

    /**
     * Records what the actor decided about two entries. Deciding the same again does nothing.
     *
     * @throws uk.saferhub.access.NotFound where the actor may not know both
     */
    public void decide(UUID personId, UUID otherId, Sameness decision, Actor actor) {
        decide.decide(personId, otherId, decision, actor);
    }

    /**
     * The entry that stands for this person: the oldest of all that are confirmed as the same and that the actor may know;
     * itself where there is none.
     */
    public UUID standing(UUID personId, Actor actor) {
        return decide.standing(personId, actor);
    }

    /** Says what one person is to another of the same realm. @param source who says so */
    public void relate(
            PersonEntry one,
            PersonEntry other,
            UUID realmId,
            Relation.Kind kind,
            Relation.Confidence confidence,
            String source,
            Actor actor) {
        relations.add(entry(one, realmId), other.id(), kind, confidence, source, null, actor);
    }

    /** Raises a flag on somebody from today. @param until its last day, within twelve months */
    public void flag(
            PersonEntry person,
            UUID realmId,
            FlagKind kind,
            String words,
            String reason,
            LocalDate until,
            Actor actor) {
        flags.raise(entry(person, realmId), kind, words, reason, until, actor);
    }

    private static PersonPage.Entry entry(PersonEntry person, UUID realmId) {
        return new PersonPage.Entry(person.id(), realmId, person.reference(), person.name());
    }
}
