package uk.saferhub.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Lays out "Why can I see this?": the locks in words, who else can open it, and, for whoever may bar, who may not. */
@Component
class WhyPage {

    /**
     * @param others who else may read it, with the body for which they act
     * @param single to whom this one record was opened, for whoever may bar
     * @param mayBar whether the reader says who is barred from it
     * @param barrable whom the reader may bar
     * @param bodies for which a guest may be let in
     */
    record Page(
            Frame frame,
            Fields fields,
            RecordIndex.Named about,
            List<WhyHere.Way> ways,
            List<WhoMay.Person> others,
            List<OneRecord.Opened> single,
            List<Bars.Bar> bars,
            boolean mayBar,
            List<Choice> barrable,
            List<Choice> bodies,
            Set<UUID> ownBodies) {

        /** Whether the form for a guest came back with something wrong. */
        boolean guestAsked() {
            return List.of("guest-email", "guest-body", "purpose", "guest-until").stream()
                    .anyMatch(name -> fields.error(name) != null);
        }

        String path() {
            return "/why/" + about.reference();
        }

        /** Names of other bodies' people are for whoever may bar; of others one reads the body and the role. */
        String words(WhoMay.Person person) {
            String role = person.role() + ", " + person.organisation();
            return mayBar || ownBodies.contains(person.organisationId()) ? person.name() + ", " + role : role;
        }
    }

    private final RecordIndex index;
    private final WhyHere why;
    private final Bars bars;
    private final Guests guests;
    private final WhoMay who;
    private final ReadLog log;

    WhyPage(RecordIndex index, WhyHere why, Bars bars, Guests guests, WhoMay who, ReadLog log) {
        this.index = index;
        this.why = why;
        this.bars = bars;
        this.guests = guests;
        this.who = who;
        this.log = log;
    }

    ModelAndView of(Frame frame, Actor actor, String reference, Fields fields) {
        RecordIndex.Named about = index.named(actor, reference).orElseThrow(NotFound::new);
        log.read(about.id());
        boolean mayBar = index.within(actor, about.id(), Permission.BAR_READER);
        List<Bars.Bar> barred = mayBar ? bars.on(about.id()) : List.of();
        List<UUID> holding =
                barred.stream().filter(Bars.Bar::holds).map(Bars.Bar::accountId).toList();
        var page = new Page(
                frame.withTitle("Why can I see " + about.reference() + "?"),
                fields,
                about,
                why.ways(actor, about),
                why.others(actor, about),
                mayBar ? guests.on(about.id(), actor) : List.of(),
                barred,
                mayBar,
                mayBar
                        ? readers(actor, about).stream()
                                .filter(one -> !one.accountId().equals(actor.accountId())
                                        && !holding.contains(one.accountId()))
                                .map(one -> Choice.of(one.accountId(), one.name() + ", " + one.organisation()))
                                .toList()
                        : List.of(),
                mayBar
                        ? guests.bodies(about.realmId(), actor).stream()
                                .map(body -> Choice.of(body.code(), body.name()))
                                .toList()
                        : List.of(),
                actor.grants().stream().map(Seat::organisationId).collect(Collectors.toSet()));
        return new ModelAndView("saferhub/access/why", "page", page);
    }

    /**
     * The record, for whoever says who reads it, by their own grants: one record opened in an emergency gives no say in it.
     *
     * @throws NotFound where there is none
     */
    RecordIndex.Named supervised(Actor actor, String reference) {
        RecordIndex.Named about = index.named(actor, reference).orElseThrow(NotFound::new);
        if (!index.within(actor, about.id(), Permission.BAR_READER)) throw new NotFound();
        return about;
    }

    /** Everybody who may read this kind of record in its realm, whatever the record. */
    List<WhoMay.Holder> readers(Actor actor, RecordIndex.Named about) {
        return who.in(about.realmId(), index.permission(about.kind()), actor.today());
    }
}
