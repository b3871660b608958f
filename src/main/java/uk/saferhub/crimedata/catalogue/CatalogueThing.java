package uk.saferhub.crimedata.catalogue;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.saferhub.access.NotFound;
import uk.saferhub.web.Fields;

/**
 * What an address names beneath a data set: a delivery, a change of supply or a break; one of the three is there.
 *
 * @param what as the address has it: deliveries, supply or breaks
 */
record CatalogueThing(
        DataSet set,
        String what,
        DataSetHistory.@Nullable Delivery delivery,
        DataSetHistory.@Nullable Change change,
        DataSetHistory.@Nullable Broken broken) {

    /** @throws NotFound where the set has none of that key, or it was withdrawn */
    static CatalogueThing of(DataSetHistory history, DataSet set, String what, String id) {
        UUID key = CatalogueController.key(id).orElseThrow(NotFound::new);
        return switch (what) {
            case "deliveries" ->
                new CatalogueThing(
                        set, what, found(history.deliveries(set.id()), DataSetHistory.Delivery::id, key), null, null);
            case "supply" ->
                new CatalogueThing(
                        set, what, null, found(history.changes(set.id()), DataSetHistory.Change::id, key), null);
            case "breaks" ->
                new CatalogueThing(
                        set, what, null, null, found(history.breaks(set.id()), DataSetHistory.Broken::id, key));
            default -> throw new NotFound();
        };
    }

    private static <T> T found(List<T> all, Function<T, UUID> id, UUID key) {
        return all.stream()
                .filter(each -> id.apply(each).equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    UUID id() {
        return delivery != null ? delivery.id() : change != null ? change.id() : broken.id();
    }

    int version() {
        return delivery != null ? delivery.version() : change != null ? change.version() : broken.version();
    }

    /** A form with what it says now. */
    Fields filled() {
        return delivery != null
                ? DeliveryForm.filled(delivery)
                : change != null ? SupplyForm.filled(change) : BreakForm.filled(broken.series());
    }
}
