package uk.saferhub.configuration;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Desk;

/** At the start of the program and shortly after each midnight: what begins or ends on the day does so. */
@Component
class DayTurns {

    private final Desk desk;
    private final TakeEffect effect;

    DayTurns(Desk desk, TakeEffect effect) {
        this.desk = desk;
        this.effect = effect;
    }

    @Scheduled(initialDelay = 0)
    void atStart() {
        turn();
    }

    @Scheduled(cron = "0 1 0 * * *", zone = "Europe/London")
    void turn() {
        desk.open("the day turns: releases whose first day it is, areas as they lie", actor -> {
            effect.turnTheDay(actor);
            return true;
        });
    }
}
