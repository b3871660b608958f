package uk.saferhub.referrals;

import java.util.List;
import uk.saferhub.access.Actor;
import uk.saferhub.web.Choice;

/** Begins a referral that is filled in from what was recorded elsewhere; its writer looks at every page before it is sent. */
public interface ReferralDrafts {

    /**
     * What is known already. Nothing of it counts as answered until the writer has saved its page.
     *
     * @param title a few words
     * @param place where it happens
     * @param worry what was seen, with the record that it comes from
     */
    record Filled(String title, String place, String worry) {}

    /** The hubs to which the actor may refer, by what their role lets them. */
    List<Choice> hubs(Actor actor);

    /**
     * @param hub one of {@link #hubs}
     * @return where the writer goes on
     * @throws uk.saferhub.access.NotFound where the actor may not refer to that hub
     */
    String begin(String hub, Filled filled, Actor actor);
}
