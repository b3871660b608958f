package uk.saferhub.demo;

import static java.time.LocalDate.of;
import static uk.saferhub.demo.SeedChange.row;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.annotation.Autowired;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.funding.Contract;
import uk.saferhub.funding.Contracts;
import uk.saferhub.strategy.Alignment;
import uk.saferhub.strategy.EvidenceSource;
import uk.saferhub.strategy.EvidenceSource.Supply;
import uk.saferhub.strategy.ReportObligation;
import uk.saferhub.strategy.Risk;
import uk.saferhub.strategy.Strategies;
import uk.saferhub.strategy.Strategy;
import uk.saferhub.strategy.StrategyEvent;
import uk.saferhub.strategy.SuccessMeasure;

/** The strategy and what stands round it, by the partnership manager. */
final class StrategyRows extends SeedChanges {

    @Autowired
    Strategies strategies;

    @Autowired
    Contracts contracts;

    @Override
    List<SeedChange> all() {
        return List.of(
                entered(
                        "the committee asks for three reports",
                        (actor, york) -> strategies.oblige(
                                actor, york, new ReportObligation("york-scrutiny", 3, of(2018, 6, 19), null, null)),
                        row("F000-001", "which agreed in 2017 to hear", "which agreed in 2018 to hear"),
                        row("F000-002", "to hear two times a year", "to hear three times a year")),
                entered(
                        "the strategy is extended by a year",
                        (actor, york) -> strategies.run(
                                actor,
                                york,
                                new Strategy(
                                        "york-2017",
                                        "Community Safety Strategy 2017-21",
                                        "2017-21",
                                        of(2017, 4, 1),
                                        of(2021, 3, 31),
                                        null,
                                        null)),
                        row(
                                "F000-004",
                                "Community Safety Strategy 2017-20 was refreshed",
                                "Community Safety Strategy 2017-21 was refreshed")),
                entered(
                        "refreshed again",
                        (actor, york) -> strategies.happen(
                                actor,
                                york,
                                new StrategyEvent(
                                        "york-2017",
                                        StrategyEvent.Event.REFRESHED,
                                        of(2019, 11, 6),
                                        "safer-york-board",
                                        null)),
                        row(
                                "F000-005",
                                "approved by the partnership in May 2019",
                                "approved by the partnership in November 2019")),
                entered(
                        "a successor from February",
                        (actor, york) -> strategies.run(
                                actor,
                                york,
                                new Strategy(
                                        "york-interim",
                                        "Interim strategy",
                                        "2020",
                                        of(2020, 2, 1),
                                        of(2020, 3, 31),
                                        "york-2017",
                                        null)),
                        row("F000-006", "to take effect in April 2020", "to take effect in February 2020")),
                entered(
                        "the police supply again, late",
                        (actor, york) -> strategies.supply(actor, york, police(Supply.LATE, "iQuanta")),
                        row("F000-007", "is recorded as ceased", "is recorded as late")),
                entered(
                        "another source is used",
                        (actor, york) ->
                                strategies.supply(actor, york, police(Supply.CEASED, "the national data portal")),
                        row("F000-008", "sources such as iQuanta", "sources such as the national data portal")),
                entered(
                        "the KPI machine's refresh slips",
                        (actor, york) -> strategies.supply(
                                actor,
                                york,
                                new EvidenceSource(
                                        "kpi-machine",
                                        "KPI machine",
                                        "Council",
                                        Supply.SUPPLIED,
                                        of(2019, 11, 20),
                                        of(2020, 2, 1),
                                        null,
                                        null)),
                        row("F000-009", "to be refreshed in November 2019", "to be refreshed in February 2020")),
                entered(
                        "the group agrees on other words",
                        (actor, york) -> strategies.succeed(
                                actor,
                                york,
                                new SuccessMeasure(
                                        "erase",
                                        "hardly any",
                                        of(2019, 6, 2),
                                        of(2019, 8, 31),
                                        "city-centre-hotspot",
                                        "As logged")),
                        row(
                                "F000-018",
                                "there have been very few complaints",
                                "there have been hardly any complaints")),
                entered(
                        "another contract",
                        (actor, york) -> contracts.run(
                                actor,
                                york,
                                new Contract(
                                        "substance_misuse",
                                        "Services",
                                        "A made-up trust",
                                        "Council",
                                        of(2019, 11, 1),
                                        null)),
                        row(
                                "F000-060",
                                "by Changing Lives in partnership with Spectrum Health.",
                                "by A made-up trust.")),
                entered(
                        "a third link to the Council Plan",
                        (actor, york) -> strategies.align(
                                actor,
                                york,
                                new Alignment(
                                        "york-2017", "Council Plan 2015-19", "A prosperous city", of(2019, 5, 15))),
                        row(
                                "F000-061",
                                "supports two priorities of the Council Plan",
                                "supports three priorities of the Council Plan"),
                        row(
                                "F000-061",
                                "residents and A focus on frontline services.",
                                "residents, A focus on frontline services and A prosperous city.")),
                entered(
                        "a risk is recorded",
                        (actor, york) -> strategies.risk(
                                actor,
                                york,
                                new Risk(
                                        "funding",
                                        "york-2017",
                                        "Funding ends",
                                        Risk.State.OPEN,
                                        of(2019, 11, 1),
                                        null)),
                        row(
                                "F000-070",
                                "No risks relevant to this report have been identified",
                                "One risk relevant to this report has been identified")));
    }

    private static EvidenceSource police(Supply supply, String substitute) {
        return new EvidenceSource(
                "police-crime", "Police crime figures", "Police", supply, of(2019, 11, 1), null, substitute, null);
    }

    private SeedChange entered(String what, BiConsumer<Actor, UUID> entry, SeedRow... rows) {
        return SeedChange.of(
                what,
                () -> as(
                        "manager",
                        Permission.RECORD_STRATEGY,
                        actor -> entry.accept(actor, places.realm("york", "governance"))),
                rows);
    }
}
