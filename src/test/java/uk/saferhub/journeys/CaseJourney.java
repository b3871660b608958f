package uk.saferhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.saferhub.access.Reach;
import uk.saferhub.configuration.Category;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.configuration.Compartment;
import uk.saferhub.configuration.Matrix;
import uk.saferhub.configuration.Metric;
import uk.saferhub.configuration.Organisation;
import uk.saferhub.testing.Visitor;

/** From a partner's referral to the agencies' work on a case, over HTTP. */
final class CaseJourney {

    private final AnyPack in;
    private final Organisation asks;
    private final Organisation helps;
    private final Visitor referrer;
    private final Visitor helper;
    private final Visitor hub;
    private final List<String> addresses = new ArrayList<>();
    private final LocalDate today;

    CaseJourney(AnyPack in, Cast cast, String suffix) {
        this.in = in;
        this.today = LocalDate.now(cast.clock());
        String host = in.hub().host();
        List<Organisation> partners = in.signatories(Compartment.HUB).stream()
                .filter(body -> !body.code().equals(host))
                .toList();
        asks = partners.get(0);
        helps = partners.get(1);
        referrer = partner(cast, "asks" + suffix, asks);
        helper = partner(cast, "helps" + suffix, helps);
        hub = cast.seated(
                "hub" + suffix + "@example.org",
                in,
                host,
                Compartment.HUB,
                Reach.WHOLE_REALM,
                TRIAGE_REFERRAL,
                SCORE_REFERRAL,
                CONFIRM_MATCH,
                MANAGE_CASE,
                WORK_ACTION);
    }

    Organisation asks() {
        return asks;
    }

    Organisation helps() {
        return helps;
    }

    Visitor referrer() {
        return referrer;
    }

    Visitor helper() {
        return helper;
    }

    LocalDate today() {
        return today;
    }

    private Visitor partner(Cast cast, String name, Organisation body) {
        return cast.seated(
                name + "@example.org",
                in,
                body.code(),
                Compartment.HUB,
                Reach.OWN_AGENCY,
                MAKE_REFERRAL,
                SCORE_REFERRAL,
                WORK_CASE,
                WORK_ACTION);
    }

    /** @return the addresses of what it left behind */
    List<String> walk() {
        String referral = refer(referrer, "Ottoline", "Marchbanks");
        match("/referrals/" + refer(helper, "Ottoline", "Marchbank"));
        String hubCase = decide("/referrals/" + referral);
        work(hubCase);
        count(hubCase);
        return addresses;
    }

    /** @return the reference of what was sent */
    String refer(Visitor visitor, String given, String family) {
        String draft = done(on(visitor, "/referrals/new", Map.of("hub", in.hub().code())))
                .path();
        var person = day("born", LocalDate.of(1984, 5, 3));
        person.putAll(Map.of("given", given, "family", family, "role", in.choice(CategorySet.PARTY_ROLE)));
        done(on(visitor, draft + "/people", person));
        String concern = in.choice(CategorySet.CONCERN);
        done(on(
                visitor,
                draft + "/subject",
                Map.of("kind", "PERSON", "title", "A flat taken over", "concern", concern)));
        done(on(visitor, draft + "/place", Map.of("line", "1 Example Street")));
        done(on(visitor, draft + "/worry", Map.of("worry", "Strangers come at night")));
        done(on(visitor, draft + "/tried", Map.of("tried", "Two visits")));
        done(on(visitor, draft + "/risk", Map.of("to", "THEMSELVES", "risk", "She is afraid")));
        done(on(visitor, draft + "/want", Map.of("want", "A joint visit")));
        done(on(visitor, draft + "/basis", Map.of("basis", in.choice(CategorySet.LAWFUL_BASIS), "told", "NO")));
        done(on(visitor, draft + "/contact", Map.of("address", "9 Hidden Lane", "care", "safe")));
        Visitor.Page sent = done(on(visitor, draft + "/check", Map.of()));
        assertThat(sent.path()).endsWith("/receipt");
        String reference = sent.path().split("/")[2];
        addresses.addAll(List.of("/referrals/" + reference, "/referrals/" + reference + "/receipt"));
        return reference;
    }

    /** The hub sees that two referrals may name one person, and says that they do. */
    private void match(String referral) {
        String page = hub.get(referral).body();
        assertThat(page).contains("Ottoline Marchbanks", "Same date of birth");
        String person = found(page, "name=\"person\" value=\"(P-\\w+)\"");
        String other = found(page, "name=\"other\" value=\"(P-\\w+)\"");
        var same = Map.of("person", person, "other", other, "decision", "SAME");
        Visitor.Page after = done(hub.submit(hub.get(referral), referral + "/matches", same));
        assertThat(after.body()).contains("<strong>Same person</strong>");
        addresses.addAll(List.of("/people/" + person, "/people/" + other));
    }

    /** Two agencies score, the hub agrees on the highest, and accepts. @return the case's address */
    private String decide(String referral) {
        Matrix matrix = in.matrix();
        done(hub.submit(hub.get(referral), referral + "/scorers", Map.of("agency", helps.code())));
        done(on(helper, referral + "/score", answers(matrix, false)));
        done(on(hub, referral + "/score", answers(matrix, true)));
        var agreed = answers(matrix, true);
        agreed.put("reason", "The knife was seen");
        Visitor.Page after = done(on(hub, referral + "/agreed-score", agreed));
        Matrix.Band band = matrix.band(matrix.most()).orElseThrow();
        assertThat(after.body()).contains(escaped("Agreed: " + matrix.most() + ", " + band.label()));
        var verdict = Map.of(
                "body", asks.code(), "invited", helps.code(), "reason", "Between us", "answer", "It is now a case.");
        Visitor.Page accepted = done(on(hub, referral + "/decision/accept", verdict));
        assertThat(referrer.get(referral).body()).contains("It is now a case.").doesNotContain("Between us");
        return "/cases/" + found(accepted.body(), "Open case (C-\\w+)");
    }

    static Map<String, String> answers(Matrix matrix, boolean most) {
        var answers = new HashMap<String, String>();
        for (Matrix.Factor factor : matrix.factors()) {
            List<Matrix.Level> levels = factor.levels();
            answers.put("q-" + factor.code(), (most ? levels.getLast() : levels.getFirst()).code());
            answers.put("q-" + factor.code() + "-reason", "As we know it");
        }
        return answers;
    }

    /** The agencies of the case contribute, agree what to do, and answer for it. */
    private void work(String hubCase) {
        assertThat(hub.get(hubCase + "/people").body()).contains("Ottoline Marchbank");
        assertThat(hub.get(hubCase + "/sharing").body()).contains(escaped(asks.name()), escaped(helps.name()));
        var words = day("about", today);
        words.putAll(Map.of("words", "The lock was broken twice", "visibility", "ALL"));
        done(on(helper, hubCase + "/contributions", words));
        assertThat(referrer.get(hubCase + "/contributions").body()).contains("The lock was broken twice");
        Visitor.Page plan = hub.get(hubCase + "/plan");
        var action = day("agreed", today);
        action.putAll(day("due", today.plusDays(7)));
        action.putAll(Map.of("what", "Mend the lock", "approach", "SUPPORT"));
        action.put(
                "owner", found(plan.body(), "<option value=\"([^\"]+)\"[^>]*>" + Pattern.quote(escaped(helps.name()))));
        Visitor.Page raised = done(hub.submit(plan, hubCase + "/plan", action));
        String raisedAt = found(raised.body(), "(/actions/A-\\w+)");
        var answer = day("held", today);
        answer.putAll(Map.of("event", "DONE", "words", "Mended and photographed"));
        done(helper.submit(helper.get(raisedAt), raisedAt + "/answers", answer));
        assertThat(hub.get(hubCase + "/plan").body()).contains("Mended and photographed");
        addresses.add(raisedAt);
        for (String tab : List.of("", "/people", "/plan", "/timeline", "/contributions", "/reviews", "/sharing"))
            addresses.add(hubCase + tab);
    }

    /** What the case came to is counted by the pack's measure of it. */
    private void count(String hubCase) {
        Metric metric = in.casesComeTo();
        String wanted = AnyPack.value(metric.where(), "outcome");
        Category outcome = in.pack().categories().stream()
                .filter(choice ->
                        choice.set() == CategorySet.OUTCOME && choice.code().equals(wanted))
                .findFirst()
                .orElseThrow();
        var words = day("happened", today);
        words.put("outcome", outcome.code());
        assertThat(done(on(hub, hubCase + "/outcomes", words)).body()).contains(escaped(outcome.label()));
        addresses.add(hubCase + "/outcomes");
    }

    static Visitor.Page on(Visitor visitor, String address, Map<String, String> words) {
        return visitor.submit(visitor.get(address), address, words);
    }

    static Visitor.Page done(Visitor.Page page) {
        assertThat(page.status()).as(page.path() + page.body()).isEqualTo(200);
        return page;
    }

    static String found(String body, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(body);
        assertThat(matcher.find()).as(pattern + " in " + body).isTrue();
        return matcher.group(1);
    }

    static String escaped(@Nullable String text) {
        return String.valueOf(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static HashMap<String, String> day(String name, LocalDate day) {
        return new HashMap<>(Map.of(
                name + "-day", "" + day.getDayOfMonth(),
                name + "-month", "" + day.getMonthValue(),
                name + "-year", "" + day.getYear()));
    }
}
