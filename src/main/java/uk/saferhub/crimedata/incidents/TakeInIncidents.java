package uk.saferhub.crimedata.incidents;

import java.util.List;
import java.util.UUID;
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

    TakeInIncidents(KeepCatalogue keep, IncidentTable incidents) {
        this.keep = keep;
        this.incidents = incidents;
    }

    /**
     * @param set one that holds records
     * @param period that the supplier says the file is of: what was here of it and is not in the file is counted no more
     * @return what is wrong with the file, line by line; empty once it is in
     */
    public List<String> take(Actor actor, DataSet set, Period period, byte[] file) {
        if (set.aggregates()) throw new IllegalArgumentException("A set of totals holds no records");
        IncidentFile read = IncidentFile.read(file, period, actor.today());
        if (!read.wrong().isEmpty()) return read.wrong();
        var came = new KeepCatalogue.Came(
                period.from(),
                period.to(),
                actor.today(),
                (long) read.incidents().size(),
                "Imported as records");
        UUID delivery = keep.received(actor, set, came);
        incidents.add(set.id(), delivery, read.incidents());
        incidents.drop(set.id(), delivery, period, read.incidents());
        return List.of();
    }
}
