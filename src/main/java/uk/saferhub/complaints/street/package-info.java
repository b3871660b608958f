/**
 * Short forms for a phone in the street. With JavaScript they work without a signal: what is written is sealed on the phone and
 * sent later, each entry once (docs/decisions/outbox.md). Without it they are ordinary forms.
 */
@NullMarked
package uk.saferhub.complaints.street;

import org.jspecify.annotations.NullMarked;
