package uk.saferhub.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A route for people who are not signed in, or who are whatever they may do. A test lists all of them by hand. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Open {

    /** True where one must be signed in, though no permission is needed: one's own account. */
    boolean signedIn() default false;
}
