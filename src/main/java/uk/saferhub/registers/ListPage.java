package uk.saferhub.registers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;
import uk.saferhub.web.Paging;

/**
 * A register's list.
 *
 * @param add where one more is entered, or null where the reader may not
 * @param files the list as a file
 */
record ListPage(
        Frame frame,
        String about,
        List<Link> tabs,
        List<String> columns,
        List<Row> rows,
        Paging paging,
        @Nullable String add,
        String addLabel,
        List<Link> files) {

    record Row(String reference, String href, List<String> cells) {}
}
