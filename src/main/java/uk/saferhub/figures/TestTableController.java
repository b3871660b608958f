package uk.saferhub.figures;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.MenuPart;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Place;
import uk.saferhub.access.Requires;
import uk.saferhub.figures.disclosure.PrintedTable;
import uk.saferhub.figures.disclosure.TableCheck;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Tries a table that somebody pastes, beside the one that went out before, before it goes out (PRV-05). Nothing of it is recorded. */
@Controller
class TestTableController {

    /** @param check null before anything was pasted */
    record Page(Frame frame, Fields fields, @Nullable TableCheck check) {

        List<Choice> thresholds() {
            return List.of(
                    Choice.of("5", "Below 5: counts of people"),
                    Choice.of("10", "Below 10: MARAC, Channel, domestic homicide reviews"));
        }

        List<Choice> rounding() {
            return List.of(Choice.of("5", "Round what is printed to the nearest 5"));
        }
    }

    /** For those who watch over information; others find it on the page of figures. */
    @Bean
    static Place testTablePlace() {
        return new Place(MenuPart.FIGURES, 76, "Test a table", "/figures/table-test", Permission.REVIEW_ACCESS);
    }

    @GetMapping("/figures/table-test")
    @Requires(Permission.READ_HOME)
    ModelAndView show(Frame frame) {
        return page(frame, Fields.empty().with("threshold", 5), null);
    }

    @PostMapping("/figures/table-test")
    @Requires(Permission.READ_HOME)
    ModelAndView test(Frame frame, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        PrintedTable table = read(fields, "table");
        if (table == null) fields.error("table", "Paste the table");
        PrintedTable before = read(fields, "before");
        if (!fields.ok() || table == null) return page(frame, fields, null);
        int threshold = fields.value("threshold").equals("10") ? 10 : 5;
        int step = fields.value("rounding").equals("5") ? 5 : 1;
        return page(frame, fields, TableCheck.of(table, before, threshold, step));
    }

    private static @Nullable PrintedTable read(Fields fields, String name) {
        if (fields.value(name).isBlank()) return null;
        try {
            return PrintedTable.read(fields.value(name));
        } catch (PrintedTable.Unreadable why) {
            fields.error(name, String.valueOf(why.getMessage()));
            return null;
        }
    }

    private static ModelAndView page(Frame frame, Fields fields, @Nullable TableCheck check) {
        return new ModelAndView(
                "saferhub/figures/test-table",
                Map.of("page", new Page(frame.withTitle("Test a table"), fields, check)),
                fields.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }
}
