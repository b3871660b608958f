package uk.saferhub.crimedata.incidents;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.crimedata.catalogue.DataSet;
import uk.saferhub.crimedata.catalogue.KeepCatalogue;

/** Takes in an agency's file of crimes and incidents, whole or not at all, as a delivery of its data set. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TakeInIncidents {

    private final KeepCatalogue keep;
    private final IncidentTable incidents;

    TakeInIncidents(KeepCatalogue keep, IncidentTable incidents) {
        this.keep = keep;
        this.incidents = incidents;
    }

    /**
     * @param set one that holds records
     * @return what is wrong with the file, line by line; empty once it is in
     */
    public List<String> take(Actor actor, DataSet set, byte[] file) {
        if (set.aggregates()) throw new IllegalArgumentException("A set of totals holds no records");
        IncidentFile read = IncidentFile.read(file, actor.today());
        if (!read.wrong().isEmpty()) return read.wrong();
        var came = new KeepCatalogue.Came(
                read.first(),
                read.last(),
                actor.today(),
                (long) read.incidents().size(),
                "Imported as records");
        incidents.add(set.id(), keep.received(actor, set, came), read.incidents());
        return List.of();
    }
}
