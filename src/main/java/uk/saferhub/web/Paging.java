package uk.saferhub.web;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where in a list one is. Pages count from 1. No links show when there is one page.
 *
 * @param page the page shown
 * @param size rows on a page
 * @param total rows in all, as far as counted
 * @param capped true when counting stopped at {@code total}, so that there are more
 * @param href the address up to the page's number, such as {@code /cases?sort=due&page=}
 */
public record Paging(int page, int size, int total, boolean capped, String href) {

    public int pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    /** "1 to 25 of 64"; "of more than 1,000" when counting stopped. */
    public String inWords() {
        if (total == 0) {
            return "None";
        }
        int first = (page - 1) * size + 1;
        return "%,d to %,d of %s%,d".formatted(first, Math.min(total, page * size), capped ? "more than " : "", total);
    }

    /** "64"; "more than 1,000" where somebody counted no further. */
    public static String upTo(int counted, int most) {
        return counted > most ? "more than %,d".formatted(most) : "%,d".formatted(counted);
    }

    public String href(int number) {
        return href + number;
    }

    /** The page numbers to show; null stands for a gap. */
    public List<@Nullable Integer> numbers() {
        var shown = new TreeSet<>(List.of(1, pages()));
        IntStream.rangeClosed(page - 1, page + 1)
                .filter(n -> n > 0 && n <= pages())
                .forEach(shown::add);
        var numbers = new java.util.ArrayList<@Nullable Integer>();
        int before = 0;
        for (int number : shown) {
            if (number == before + 2) {
                numbers.add(before + 1);
            } else if (number > before + 2) {
                numbers.add(null);
            }
            numbers.add(number);
            before = number;
        }
        return numbers;
    }
}
