package uk.saferhub.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.saferhub.testing.Visitor;

/** Asks for each page many times as each person and prints how long it took, against the bar of its kind; then all at once. */
final class PageTimes {

    private static final Pattern CASE = Pattern.compile("href=\"(/cases/C-[0-9A-Z]{7})\"");
    private static final Pattern ROWS = Pattern.compile("<tr class=\"govuk-table__row\">");
    private static final int USERS = 20;
    private static final int THINKING = 3000;
    private static final int MIXED_SECONDS = 60;

    /**
     * @param bar p95 that it must keep, in milliseconds (quality.md C4.2)
     * @param before the page that the question is asked on, which is not timed: a form bears a key that is used once
     */
    private record Question(
            String name,
            int bar,
            Function<Visitor, Visitor.@Nullable Page> before,
            BiFunction<Visitor, Visitor.Page, Visitor.Page> asked) {

        Visitor.Page ask(Visitor visitor) {
            return asked.apply(visitor, before.apply(visitor));
        }
    }

    private final Map<String, Visitor> visitors;
    private final int times;
    private final Pattern wanted;
    private final ConcurrentLinkedQueue<String> missed = new ConcurrentLinkedQueue<>();

    /** @param wanted which pages, by name */
    PageTimes(Map<String, Visitor> visitors, int times, Pattern wanted) {
        this.wanted = wanted;
        this.visitors = visitors;
        this.times = times;
    }

    void measure() throws Exception {
        var all = new LinkedHashMap<String, List<Question>>();
        visitors.forEach((who, visitor) -> all.put(
                who,
                questions(visitor).stream()
                        .filter(question -> wanted.matcher(question.name()).matches())
                        .toList()));
        System.out.println("warming up");
        for (int i = 0; i < times; i++)
            all.forEach((who, questions) ->
                    questions.forEach(question -> question.ask(visitors.get(who))));
        System.out.printf("%-16s %-34s %5s %7s %7s %7s %5s%n", "who", "page", "rows", "p50", "p95", "p99", "bar");
        all.forEach((who, questions) -> questions.forEach(question -> alone(who, question)));
        together(all);
        System.out.println(missed.isEmpty() ? "Every bar is kept." : "Missed: " + String.join("; ", missed));
    }

    private static List<Question> questions(Visitor visitor) {
        var first = CASE.matcher(visitor.get("/cases").body());
        var questions = new ArrayList<>(List.of(
                page("home", 150, "/"),
                page("cases, open", 150, "/cases"),
                page("cases, overdue", 150, "/cases?overdue=true"),
                page("cases, high band", 150, "/cases?band=high"),
                page("cases, closed", 150, "/cases?status=CLOSED"),
                page("cases, page 30", 150, "/cases?page=30"),
                page("actions", 150, "/actions"),
                search("search, common name", "ashbourne oliver"),
                search("search, misspelt", "jonathan grimhurts"),
                search("search, rare with year", "worthstead isla 1984"),
                search("search, postcode", "YO17 4QK"),
                search("search, one word", "york"),
                box("one box, words of every title", "noise visitors"),
                box("one box, words of few titles", "noise 4711"),
                box("one box, a name", "oliver ashbourne"),
                box("one box, nothing like it", "zyxwvut"),
                box("one box, a slip", "noise vistors"),
                box("one box, common and nowhere", "noise zyxwvut"),
                box("one box, what was said", "neighbour fireworks"),
                box("one box, said by all", "tenant visitors"),
                box("one box, said once", "neighbour 4712"),
                page("complaints", 150, "/complaints/received"),
                page("calendar", 150, "/calendar/dates"),
                page("notifications", 150, "/notifications"),
                page("agenda from cases due", 150, "/case-agenda"),
                page("cases offered to us", 150, "/case-transfers"),
                page("clocks", 150, "/clocks"),
                page("sample of cases", 150, "/case-samples"),
                // Tables over everything that one may see: not lists, and no bar is set for them.
                page("likely duplicates", 5000, "/people/likely-duplicates"),
                page("cases of a list that leaves", 5000, "/cases?file=csv"),
                page("complaints of a list that leaves", 5000, "/complaints/received?file=csv"),
                page("hubs compared", 5000, "/case-hubs"),
                page("demand before and after", 5000, "/case-demand")));
        if (first.find()) {
            questions.add(box("one box, a reference", first.group(1).substring("/cases/".length())));
            questions.add(page("case", 100, first.group(1)));
            questions.add(page("case, people", 100, first.group(1) + "/people"));
        }
        return questions;
    }

    private static Question page(String name, int bar, String path) {
        return new Question(name, bar, visitor -> null, (visitor, before) -> visitor.get(path));
    }

    private static Question search(String name, String typed) {
        return new Question(
                name,
                200,
                visitor -> visitor.get("/people"),
                (visitor, page) -> visitor.submit(page, "/people", Map.of("q", typed)));
    }

    private static Question box(String name, String typed) {
        return new Question(
                name,
                200,
                visitor -> visitor.get("/search"),
                (visitor, page) -> visitor.submit(page, "/search", Map.of("q", typed)));
    }

    private void alone(String who, Question question) {
        var took = new long[times];
        int rows = 0;
        for (int i = 0; i < times; i++) {
            Visitor.Page before = question.before().apply(visitors.get(who));
            long begun = System.nanoTime();
            Visitor.Page page = question.asked().apply(visitors.get(who), before);
            took[i] = System.nanoTime() - begun;
            if (page.status() != 200)
                throw new IllegalStateException(who + " " + question.name() + " " + page.status());
            rows = (int) ROWS.matcher(page.body()).results().count();
        }
        Arrays.sort(took);
        System.out.printf(
                "%-16s %-34s %5d %7.1f %7.1f %7.1f %5d%n",
                who, question.name(), rows, at(took, 50), at(took, 95), at(took, 99), question.bar());
        if (at(took, 95) > question.bar()) missed.add(who + " " + question.name());
    }

    /** Twenty people at once who think for three seconds between two pages. */
    private void together(Map<String, List<Question>> all) throws Exception {
        var took = new ConcurrentLinkedQueue<Long>();
        long end = System.nanoTime() + MIXED_SECONDS * 1_000_000_000L;
        try (var users = Executors.newFixedThreadPool(USERS)) {
            for (int user = 0; user < USERS; user++) {
                String who = List.copyOf(visitors.keySet()).get(user % visitors.size());
                users.submit(() -> {
                    while (System.nanoTime() < end) {
                        Thread.sleep(ThreadLocalRandom.current().nextInt(2 * THINKING));
                        List<Question> questions = all.get(who);
                        long begun = System.nanoTime();
                        questions
                                .get(ThreadLocalRandom.current().nextInt(questions.size()))
                                .ask(visitors.get(who));
                        took.add(System.nanoTime() - begun);
                    }
                    return null;
                });
            }
        }
        long[] sorted = took.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%d people at once, %d pages in %d s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n",
                USERS, sorted.length, MIXED_SECONDS, at(sorted, 50), at(sorted, 95), at(sorted, 99));
    }

    private static double at(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }
}
