package uk.saferhub.registers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Chosen from what another register holds, of which there are few: lists and pages say its words in place of its code, and are
 * narrowed by it. What there are many of is named by its reference.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Listed {}
