package uk.saferhub.registers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import uk.saferhub.access.Permission;

/**
 * Not read by everybody who reads the entry (SHR-04): by whom a role of the pack lets read it, and by the body that entered it.
 * Others read that there is something and whom to ask; no list is narrowed by its words. For text alone.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Held {

    /** What opens it, beside the register's own permission. */
    Permission value();
}
