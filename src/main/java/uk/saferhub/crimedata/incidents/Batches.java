package uk.saferhub.crimedata.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Hands incidents on some at a time, so that memory is that of some and not of a file. */
final class Batches implements Consumer<Incident> {

    private static final int SOME = 2_000;

    private final Consumer<List<Incident>> into;
    private List<Incident> some = new ArrayList<>();

    Batches(Consumer<List<Incident>> into) {
        this.into = into;
    }

    @Override
    public void accept(Incident incident) {
        some.add(incident);
        if (some.size() == SOME) flush();
    }

    /** Hands on what is left. */
    void flush() {
        if (some.isEmpty()) return;
        into.accept(some);
        some = new ArrayList<>();
    }
}
