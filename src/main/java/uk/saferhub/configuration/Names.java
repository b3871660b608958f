package uk.saferhub.configuration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The words of this part are codes of other things; a code that names nothing is a fault. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Names {

    /** The kinds of thing that may be named. */
    Class<? extends Thing>[] value();
}
