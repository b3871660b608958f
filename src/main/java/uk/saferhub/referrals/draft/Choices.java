package uk.saferhub.referrals.draft;

import java.util.List;
import java.util.stream.Stream;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.referrals.Kind;
import uk.saferhub.referrals.ReferralHub;
import uk.saferhub.referrals.Referrals;
import uk.saferhub.referrals.Said.RiskTo;
import uk.saferhub.referrals.Said.Told;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Words;

/** What the pages of the form offer: the pack's lists and the program's own. */
record Choices(ReferralHub hub) {

    private static final Words WORDS = Words.of(Referrals.class);

    List<Choice> kinds() {
        return of(Kind.values());
    }

    List<Choice> concerns() {
        return of(CategorySet.CONCERN);
    }

    List<Choice> roles() {
        return of(CategorySet.PARTY_ROLE);
    }

    /** Without the Act, which stands behind a link. */
    List<Choice> bases() {
        return hub.choices(CategorySet.LAWFUL_BASIS).stream()
                .map(choice -> Choice.of(choice.code(), choice.label()))
                .toList();
    }

    List<Choice> laws() {
        return of(CategorySet.LAWFUL_BASIS);
    }

    List<Choice> risks() {
        return of(RiskTo.values());
    }

    List<Choice> told() {
        return of(Told.values());
    }

    List<Choice> care() {
        return List.of(
                new Choice(
                        "safe",
                        "This is a refuge or another address that must not be found",
                        "Only your organisation will see it."),
                Choice.of("do_not_write", "Do not write to this address"),
                Choice.of("do_not_ring", "Do not ring this number"));
    }

    private List<Choice> of(CategorySet set) {
        return hub.choices(set).stream()
                .map(choice -> new Choice(choice.code(), choice.label(), choice.hint()))
                .toList();
    }

    private static List<Choice> of(Enum<?>[] constants) {
        return Stream.of(constants)
                .map(one -> Choice.of(one.name(), WORDS.of(one)))
                .toList();
    }
}
