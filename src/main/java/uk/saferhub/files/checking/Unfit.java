package uk.saferhub.files.checking;

/** A file that is not kept, and why. */
public final class Unfit extends Exception {

    private final FileFault fault;

    public Unfit(FileFault fault) {
        super(fault.rule(), null, false, false);
        this.fault = fault;
    }

    public FileFault fault() {
        return fault;
    }
}
