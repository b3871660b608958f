package uk.saferhub.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.cases.agency.Organisations;
import uk.saferhub.cases.brought.BringCase;
import uk.saferhub.cases.brought.WithdrawCase;
import uk.saferhub.cases.file.Choices;
import uk.saferhub.cases.party.Found;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.web.Choice;

/** Cases that another system or a spreadsheet kept, as they come here with their history. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class BroughtCases {

    /** What a file's words may stand for in a partnership: choices by code or key. */
    public record Lists(
            List<Choice> hubs,
            List<Choice> concerns,
            List<Choice> organisations,
            List<Choice> roles,
            List<Choice> reasons,
            List<Choice> outcomes) {}

    private final BringCase bring;
    private final WithdrawCase withdraw;
    private final Choices choices;
    private final Organisations organisations;
    private final Found found;

    BroughtCases(BringCase bring, WithdrawCase withdraw, Choices choices, Organisations organisations, Found found) {
        this.bring = bring;
        this.withdraw = withdraw;
        this.choices = choices;
        this.organisations = organisations;
        this.found = found;
    }

    /** Whether the partnership of that realm has arranged hubs that cases can come to. */
    public boolean mayTake(UUID realmId, Actor actor) {
        try {
            return !choices.now(realmId, actor).hubs().isEmpty();
        } catch (NotFound nothingReleased) {
            return false;
        }
    }

    public Lists lists(UUID realmId, Actor actor) {
        var settings = choices.now(realmId, actor);
        return new Lists(
                settings.hubs().stream()
                        .map(hub -> Choice.of(hub.code(), hub.name()))
                        .toList(),
                choices.of(CategorySet.CONCERN, settings),
                organisations.of(realmId, actor),
                choices.of(CategorySet.PARTY_ROLE, settings),
                choices.of(CategorySet.CLOSING_REASON, settings),
                choices.of(CategorySet.OUTCOME, settings));
    }

    /** Whether the hub's matrix can give that total. */
    public boolean mayScore(int total, String hub, UUID realmId, Actor actor) {
        return choices.band(total, hub, choices.now(realmId, actor)).isPresent();
    }

    /** A name that stands in a title and is of somebody whom the actor may know; nothing where it names nobody. */
    public Optional<String> names(String title, Actor actor) {
        return found.named(title, actor);
    }

    /** Somebody of the index by reference, whom the actor may know. */
    public Optional<UUID> person(String reference, UUID realmId, Actor actor) {
        return found.person(reference, realmId, actor);
    }

    /** A case of that realm by its reference, where the actor may see it. */
    public Optional<OpenedCase> seen(String reference, UUID realmId, Actor actor) {
        return found.hubCase(reference, realmId, actor);
    }

    /** Whether the index knows of nothing against that person having been born on a day of these. The actor may know them. */
    public boolean mayBeBorn(UUID person, LocalDate earliest, LocalDate latest) {
        return found.mayBeBorn(person, earliest, latest);
    }

    /** @throws uk.saferhub.kernel.Refusal where its days cannot be right */
    public OpenedCase bring(BroughtCase brought, Actor actor) {
        return bring.bring(brought, actor);
    }

    /** Takes a case back that was brought by mistake. @return false where it stays, because somebody has worked on it since */
    public boolean takeBack(UUID caseId, String reference, String reason, Actor actor) {
        return withdraw.withdraw(caseId, reference, reason, actor);
    }
}
