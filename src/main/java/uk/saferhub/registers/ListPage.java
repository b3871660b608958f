package uk.saferhub.registers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.access.KeepList;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;
import uk.saferhub.web.Paging;

/**
 * A register's list.
 *
 * @param add where one more is entered, or null where the reader may not
 * @param files the list as a file
 * @param filter what it can be narrowed by; null where it is shown whole
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
        List<Link> files,
        @Nullable Filter filter) {

    /** @param query how it is narrowed now, as its address has it */
    record Filter(
            String path,
            Fields fields,
            Narrowing.Options options,
            List<Link> chosen,
            String query,
            KeepList.Kept kept) {}

    /** What was sent and is wrong, for the summary of errors. */
    Fields sent() {
        if (filter == null) return Fields.empty();
        return filter.kept().naming().ok() ? filter.fields() : filter.kept().naming();
    }

    record Row(String reference, String href, List<String> cells) {}
}
