package uk.saferhub.demo;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.panels.ChannelCases;
import uk.saferhub.panels.ChannelEvent;
import uk.saferhub.panels.ChannelReferral;
import uk.saferhub.panels.ChannelStep;

/** York's Channel cases of 2019: seven, of which four were closed and three were live with a provider at the end of October. */
@Component
@Order(70)
class DemoChannel implements Demo.Chapter {

    private final Desk desk;
    private final DemoAccounts accounts;
    private final DemoPlaces places;
    private final ChannelCases cases;

    DemoChannel(Desk desk, DemoAccounts accounts, DemoPlaces places, ChannelCases cases) {
        this.desk = desk;
        this.accounts = accounts;
        this.places = places;
        this.cases = cases;
    }

    @Override
    public String title() {
        return "Entering sealed cases";
    }

    @Override
    public void enter() {
        UUID chair = accounts.of("channel@demo.example");
        LocalDate first = LocalDate.of(2019, 1, 8);
        for (int i = 0; i < 4; i++)
            closed(chair, i, first.plusDays(3L * i), LocalDate.of(2019, 6, 12).plusDays(30L * i));
        for (int i = 4; i < 7; i++) live(chair, i, LocalDate.of(2019, 6, 3).plusDays(30L * (i - 4)));
    }

    private void closed(UUID chair, int number, LocalDate referred, LocalDate exit) {
        String reference = live(chair, number, referred);
        take(chair, reference, new ChannelStep(ChannelEvent.EXIT, exit, ChannelStep.ClosingReason.RISK_MITIGATED));
    }

    private String live(UUID chair, int number, LocalDate referred) {
        String reference = as(
                chair,
                actor -> cases.open(
                        actor,
                        places.realm("york", "channel"),
                        new ChannelReferral(
                                "DEMO-%03d".formatted(number),
                                referred,
                                ChannelReferral.Sex.MALE,
                                ChannelReferral.Known.YES,
                                ChannelReferral.Ideology.FAR_RIGHT)));
        take(chair, reference, new ChannelStep(ChannelEvent.SCREEN, referred.plusDays(2), null));
        take(chair, reference, new ChannelStep(ChannelEvent.BRING_TO_PANEL, referred.plusDays(9), null));
        take(chair, reference, new ChannelStep(ChannelEvent.CONSENT, referred.plusDays(14), null));
        take(chair, reference, new ChannelStep(ChannelEvent.ADOPT, referred.plusDays(16), null));
        take(chair, reference, new ChannelStep(ChannelEvent.ENGAGE_PROVIDER, referred.plusDays(20), null));
        return reference;
    }

    private void take(UUID chair, String reference, ChannelStep step) {
        as(chair, actor -> {
            cases.take(actor, reference, cases.version(actor, reference), step);
            return true;
        });
    }

    private <T> T as(UUID chair, Function<Actor, T> work) {
        return desk.serve(chair, Permission.RECORD_CHANNEL, "demo: history", work);
    }
}
