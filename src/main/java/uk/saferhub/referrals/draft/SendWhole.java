package uk.saferhub.referrals.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;
import uk.saferhub.kernel.WorkingDays;
import uk.saferhub.referrals.Hubs;
import uk.saferhub.referrals.ReceiveReferral;
import uk.saferhub.referrals.ReferralHub;
import uk.saferhub.web.Fields;
import uk.saferhub.web.WrongWords;

/** Sends a referral that came whole and not page by page, held to the words of every page (HUB-01). */
@Component
public class SendWhole {

    private final Hubs hubs;
    private final ReceiveReferral receive;

    SendWhole(Hubs hubs, ReceiveReferral receive) {
        this.hubs = hubs;
        this.receive = receive;
    }

    /** The names of the form's pages, in order, but for the one of the people. */
    public static List<String> pages() {
        return Stream.of(Step.values())
                .filter(step -> step != Step.PEOPLE)
                .map(Step::path)
                .toList();
    }

    /**
     * @param hubCode a hub that the actor may refer to
     * @param answers each page's fields, by its name
     * @return the referral's reference
     * @throws WrongWords with every field of every page that cannot be taken
     * @throws uk.saferhub.kernel.Refusal where the form as a whole is refused, or the hub's intake is paused
     */
    public String send(String hubCode, Map<String, Fields> answers, List<Fields> people, Actor actor) {
        ReferralHub hub = hubs
                .in(actor.seats().stream().map(Seat::realmId).distinct().toList())
                .stream()
                .filter(one -> one.code().equals(hubCode))
                .findFirst()
                // A system that was set up before two hubs became one goes on sending to the old code.
                .map(one -> hubs.taking(one.realmId(), one.code()))
                .orElseThrow(() -> new WrongWords(Map.of("hub", "There is no such hub for you to refer to")));
        var wrong = new LinkedHashMap<String, String>();
        var kept = new HashMap<String, Map<String, List<String>>>();
        answers.forEach((page, fields) -> {
            Step step = Step.at(page).orElseThrow();
            StepForm.check(step, fields, hub);
            note(wrong, page + ".", fields);
            kept.put(step.path(), Map.copyOf(fields.posted()));
        });
        kept.put(Step.PEOPLE.path(), Named.columns(named(people, hub, wrong, actor)));
        if (!wrong.isEmpty()) throw new WrongWords(wrong);
        var draft = new ReferralDraft(Keys.next(), hub.realmId(), Reference.next("R"), hub.code(), kept, actor.now());
        Finished.maySend(draft).orThrow();
        var decideBy = WorkingDays.ENGLAND_AND_WALES.add(actor.today(), hub.decideWithin());
        receive.receive(Finished.of(draft, decideBy), hub, actor);
        return draft.reference();
    }

    private static List<Named> named(List<Fields> people, ReferralHub hub, Map<String, String> wrong, Actor actor) {
        List<String> roles = new Choices(hub)
                .roles().stream().map(uk.saferhub.web.Choice::value).toList();
        var named = new ArrayList<Named>();
        for (int i = 0; i < people.size(); i++) {
            Named one = Named.read(people.get(i), roles, actor.today());
            if (one != null) named.add(one);
            else if (people.get(i).ok()) people.get(i).error("given", "Enter a name, even if it is only part of one");
            note(wrong, "people[" + i + "].", people.get(i));
        }
        return named;
    }

    private static void note(Map<String, String> wrong, String before, Fields fields) {
        fields.errors().forEach((name, sentence) -> wrong.put(before + name, sentence));
    }
}
