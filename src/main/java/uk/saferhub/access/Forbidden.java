package uk.saferhub.access;

/** This kind of page is not for this person: known from the route alone, before anything was looked up. */
public class Forbidden extends RuntimeException {

    private final Permission permission;

    public Forbidden(Permission permission) {
        super("needs " + permission, null, false, false);
        this.permission = permission;
    }

    public Permission permission() {
        return permission;
    }
}
