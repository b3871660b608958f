package uk.saferhub.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.tables.ListFiles;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Download;
import uk.saferhub.web.Link;
import uk.saferhub.web.charts.StillPicture;

/** Charts and maps as pictures for documents, for whoever may download what they show. */
@Component
class Pictures {

    private final ListFiles files;
    private final ReadLog log;

    Pictures(ListFiles files, ReadLog log) {
        this.files = files;
        this.log = log;
    }

    /** Whether a file is asked for as a picture. */
    static boolean asked(String ending) {
        return ending.equals("png") || ending.equals("svg");
    }

    /** @param what is shown, such as "this map" @param address without its ending; none for whoever may not download */
    List<Link> links(Actor actor, String what, String address, String query) {
        return files.may(actor)
                ? List.of(
                        Link.to("Download " + what + " as a picture (PNG)", address + ".png" + query),
                        Link.to("Download " + what + " as a drawing (SVG)", address + ".svg" + query))
                : List.of();
    }

    /** @param picture null where there is nothing to draw @throws NotFound then, and for whoever may not download */
    ModelAndView of(String name, String ending, @Nullable StillPicture picture, Actor actor) {
        if (picture == null || !files.may(actor)) throw new NotFound();
        log.note("file", picture.title() + ", " + (ending.equals("png") ? "PNG" : "SVG"));
        try {
            return new ModelAndView(
                    ending.equals("png")
                            ? Download.of(picture.png(), name + ".png", "image/png")
                            : Download.of(
                                    picture.svg().getBytes(StandardCharsets.UTF_8), name + ".svg", "image/svg+xml"));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Who took it and when, for the foot of a picture. */
    static String taken(Actor actor) {
        return "As %s saw it on %s.".formatted(actor.name(), Dates.moment(actor.now()));
    }
}
