package uk.saferhub.library;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Open;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Download;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** The public library: a list, each paper, and its PDF, for everybody. */
@Controller
class LibraryController {

    record ListPage(
            Frame frame,
            List<Library.Paper> papers,
            Fields fields,
            List<Choice> kinds,
            List<Choice> years,
            boolean capped) {}

    /** @param html its words; null where it was withdrawn or there is a PDF alone */
    record PaperPage(
            Frame frame, Library.Paper paper, @Nullable String html) {}

    private final Library library;

    LibraryController(Library library) {
        this.library = library;
    }

    @Open
    @GetMapping("/library")
    ModelAndView list(
            Frame frame,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String words) {
        LibraryFilter filter = LibraryFilter.of(kind, year, words);
        List<Library.Paper> papers = library.of(filter);
        List<Choice> years = library.years().stream()
                .map(one -> Choice.of(one, String.valueOf(one)))
                .toList();
        var page = new ListPage(
                frame.withTitle("Published papers"),
                papers,
                filter.fields(),
                kinds(),
                years,
                papers.size() == Library.MOST);
        return new ModelAndView("saferhub/library/list", "page", page);
    }

    @Open
    @GetMapping("/library/{reference}")
    ModelAndView show(Frame frame, @PathVariable String reference) {
        Library.Paper paper = library.one(reference).orElseThrow(NotFound::new);
        String html = library.words(reference).map(Library.Words::page).orElse(null);
        return new ModelAndView(
                "saferhub/library/show", "page", new PaperPage(frame.withTitle(paper.title()), paper, html));
    }

    @Open
    @GetMapping("/library/{reference}/paper.pdf")
    ModelAndView pdf(@PathVariable String reference) throws IOException {
        byte[] pdf = library.words(reference).map(Library.Words::pdf).orElseThrow(NotFound::new);
        return new ModelAndView(Download.of(pdf, reference + ".pdf", "application/pdf"));
    }

    static List<Choice> kinds() {
        var words = uk.saferhub.web.Words.of(LibraryController.class);
        return Arrays.stream(PaperKind.values())
                .map(kind -> Choice.of(kind.name(), words.of(kind)))
                .toList();
    }
}
