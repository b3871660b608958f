package uk.saferhub.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The permission that a route takes. A route with neither this nor {@link Open} stops the program from starting. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

    Permission value();

    /** Further kinds of record shown or changed on the way: their realms are opened too, each by its own grants. */
    Permission[] also() default {};

    /** Records of any kind on the way, such as whatever a document hangs on: {@link Permission#OF_RECORDS} too. */
    boolean alsoRecords() default false;
}
