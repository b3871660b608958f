package uk.saferhub.crimedata.catalogue;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;

/** Takes in the file of an exchange of section 17A, whole or not at all, as a delivery of its set. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TakeInTotals {

    private final KeepCatalogue keep;

    TakeInTotals(KeepCatalogue keep) {
        this.keep = keep;
    }

    /**
     * @param set one of the exchange
     * @return what is wrong with the file, line by line; empty once it is in
     */
    public List<String> take(Actor actor, DataSet set, Quarter quarter, byte[] file) {
        ExchangeSet exchange = ExchangeSet.named(set.exchangeSet() == null ? "" : set.exchangeSet())
                .orElseThrow(() -> new IllegalArgumentException("The set is none of the exchange"));
        ExchangeFile read = ExchangeFile.read(file, exchange, quarter);
        if (!read.wrong().isEmpty()) return read.wrong();
        var came = new KeepCatalogue.Came(
                quarter.from(),
                quarter.to(),
                actor.today(),
                (long) read.totals().size(),
                "Imported");
        keep.totals(set, keep.received(actor, set, came), read.totals());
        return List.of();
    }
}
