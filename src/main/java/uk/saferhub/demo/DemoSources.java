package uk.saferhub.demo;

import static java.time.LocalDate.of;

import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.funding.Contract;
import uk.saferhub.funding.Contracts;
import uk.saferhub.strategy.EvidenceSource;
import uk.saferhub.strategy.Strategies;

/** What York measured by in 2019 and how its supply stood; and who was contracted for substance misuse services. */
@Component
@Order(55)
class DemoSources implements Demo.Chapter {

    private final Desk desk;
    private final DemoAccounts accounts;
    private final DemoPlaces places;
    private final Strategies strategies;
    private final Contracts contracts;

    DemoSources(Desk desk, DemoAccounts accounts, DemoPlaces places, Strategies strategies, Contracts contracts) {
        this.desk = desk;
        this.accounts = accounts;
        this.places = places;
        this.strategies = strategies;
        this.contracts = contracts;
    }

    @Override
    public String title() {
        return "Entering sources and contracts";
    }

    @Override
    public void enter() {
        desk.serve(accounts.of("manager@demo.example"), Permission.RECORD_STRATEGY, "demo: history", actor -> {
            sources(actor, places.realm("york", "governance"));
            return true;
        });
    }

    private void sources(Actor actor, UUID york) {
        strategies.supply(
                actor,
                york,
                new EvidenceSource(
                        "police-crime",
                        "Police crime figures",
                        "North Yorkshire Police",
                        EvidenceSource.Supply.SUPPLIED,
                        of(2015, 4, 1),
                        null,
                        null,
                        null));
        strategies.supply(
                actor,
                york,
                new EvidenceSource(
                        "police-crime",
                        "Police crime figures",
                        "North Yorkshire Police",
                        EvidenceSource.Supply.CEASED,
                        of(2019, 4, 1),
                        null,
                        "iQuanta",
                        "Figures come later and are national"));
        strategies.supply(
                actor,
                york,
                new EvidenceSource(
                        "kpi-machine",
                        "Council KPI machine",
                        "City of York Council",
                        EvidenceSource.Supply.SUPPLIED,
                        of(2016, 4, 1),
                        of(2019, 11, 1),
                        null,
                        null));
        contracts.run(
                actor,
                york,
                new Contract(
                        "substance_misuse",
                        "Substance misuse services, alcohol treatment among them",
                        "Changing Lives in partnership with Spectrum Health",
                        "City of York Council",
                        of(2017, 7, 1),
                        null));
    }
}
