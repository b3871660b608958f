package uk.saferhub.cases.brought;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.cases.BroughtCase;
import uk.saferhub.cases.BroughtRules;
import uk.saferhub.cases.NewCase;
import uk.saferhub.cases.OpenedCase;
import uk.saferhub.cases.file.CaseStore;
import uk.saferhub.cases.file.CaseWords;
import uk.saferhub.cases.file.Choices;
import uk.saferhub.cases.opening.OpenCase;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.configuration.Matrix;
import uk.saferhub.configuration.Settings;

/**
 * Opens a case as it was opened elsewhere, and takes it as far as it had got: its people and place, what was written of it, its
 * status or its ending. What fell due there and then is not due here again: reviews and first assessments count from now.
 */
@Component
public class BringCase {

    /** Four weeks, where no band says when to look again. */
    private static final int REVIEW_WITHOUT_BAND = 28;

    private final OpenCase open;
    private final Choices choices;
    private final CaseStore store;
    private final BringParts parts;
    private final GoOn goOn;
    private final OriginStore origins;

    BringCase(OpenCase open, Choices choices, CaseStore store, BringParts parts, GoOn goOn, OriginStore origins) {
        this.open = open;
        this.choices = choices;
        this.store = store;
        this.parts = parts;
        this.goOn = goOn;
        this.origins = origins;
    }

    /** @throws uk.saferhub.kernel.Refusal where its days cannot be right */
    public OpenedCase bring(BroughtCase brought, Actor actor) {
        BroughtRules.mayBring(brought, actor.today()).orThrow();
        Settings settings = choices.now(brought.realmId(), actor);
        UUID area = store.area(settings.hub(brought.hub()).area());
        Optional<Matrix.Band> band = band(brought.score(), brought, settings);
        OpenedCase opened = open.open(
                new NewCase(
                        brought.realmId(),
                        area,
                        brought.kind(),
                        title(brought, settings),
                        brought.aim(),
                        brought.concern(),
                        brought.hub(),
                        brought.leadOrganisationId(),
                        null,
                        brought.agencies(),
                        null,
                        List.of(),
                        band.isPresent() ? brought.score() : null,
                        band.map(Matrix.Band::code).orElse(null),
                        brought.openedOn(),
                        review(brought, band, actor.today()),
                        null,
                        null),
                actor);
        // Its first action was agreed, or never was, where it was kept before.
        store.actBy(opened.id(), brought.openedOn(), null);
        parts.bring(opened, brought, area, settings, actor);
        goOn.as(opened.reference(), brought, settings, actor);
        origins.add(opened.id(), brought, actor);
        return opened;
    }

    /** Without a title of its own, what is concerned and where the hub is: it names nobody. */
    private static String title(BroughtCase brought, Settings settings) {
        return brought.title().isEmpty()
                ? CaseWords.text(
                        "brought.title",
                        settings.label(CategorySet.CONCERN, brought.concern()),
                        settings.hub(brought.hub()).name())
                : brought.title();
    }

    private Optional<Matrix.Band> band(@Nullable Integer score, BroughtCase brought, Settings settings) {
        return score == null ? Optional.empty() : choices.band(score, brought.hub(), settings);
    }

    private static LocalDate review(BroughtCase brought, Optional<Matrix.Band> band, LocalDate today) {
        if (brought.ending() != null) return brought.ending().on();
        if (brought.nextReviewOn() != null) return brought.nextReviewOn();
        return today.plusDays(band.map(Matrix.Band::reviewEvery).orElse(REVIEW_WITHOUT_BAND));
    }
}
