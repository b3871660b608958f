package uk.saferhub.crimedata.incidents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.crimedata.catalogue.DataSet;
import uk.saferhub.crimedata.catalogue.KeepCatalogue;
import uk.saferhub.kernel.Period;

/** Takes in an agency's file of crimes and incidents, whole or not at all, as a delivery of its data set. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TakeInIncidents {

    private final KeepCatalogue keep;
    private final IncidentTable incidents;
    private final IncidentChecks checks;
    private final PlacePoints points;
    private final PlacePostcodes postcodes;

    TakeInIncidents(
            KeepCatalogue keep,
            IncidentTable incidents,
            IncidentChecks checks,
            PlacePoints points,
            PlacePostcodes postcodes) {
        this.postcodes = postcodes;
        this.points = points;
        this.keep = keep;
        this.incidents = incidents;
        this.checks = checks;
    }

    /**
     * @param set one that holds records
     * @param period that the supplier says the file is of: what was here of it and is not in the file is counted no more
     * @return what is wrong with the file, line by line; empty once it is in
     */
    public List<String> take(Actor actor, DataSet set, Period period, byte[] file) {
        IncidentFile checked = read(actor, set, period, file, none -> {});
        if (checked.wrong().isEmpty())
            add(actor, set, period, checked.rows(), each -> read(actor, set, period, file, each));
        return checked.wrong();
    }

    /** Reads a file by the columns that were kept for its set, and writes nothing. @param into gets each record */
    IncidentFile read(Actor actor, DataSet set, Period period, byte[] file, Consumer<Incident> into) {
        if (set.aggregates()) throw new IllegalArgumentException("A set of totals holds no records");
        return read(actor, checks.columns(set.id()), period, file, into);
    }

    /** Reads what waits for a decision, under our own headings. */
    IncidentFile own(Actor actor, Period period, byte[] file, Consumer<Incident> into) {
        return read(actor, IncidentColumns.NONE, period, file, into);
    }

    private static IncidentFile read(
            Actor actor, IncidentColumns columns, Period period, byte[] file, Consumer<Incident> into) {
        try {
            Path held = Files.createTempFile("saferhub-incidents", ".table");
            try {
                Files.write(held, file);
                return IncidentFile.read(held, columns, period, actor.today(), into);
            } finally {
                Files.deleteIfExists(held);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * @param rows how many there are
     * @param read hands each of them on
     * @return the delivery's key
     */
    UUID add(Actor actor, DataSet set, Period period, long rows, Consumer<Consumer<Incident>> read) {
        var came = new KeepCatalogue.Came(period.from(), period.to(), actor.today(), rows, "Imported as records");
        UUID delivery = keep.received(actor, set, came);
        Batches batches = new Batches(some -> incidents.add(set.id(), delivery, some));
        read.accept(batches);
        batches.flush();
        incidents.drop(set.id(), delivery, period);
        points.place(set.id());
        postcodes.place(actor);
        return delivery;
    }
}
