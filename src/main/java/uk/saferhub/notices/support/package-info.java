/**
 * Support with enforcement (HUB-21): what somebody is offered, or required to engage with, beside a notice, a penalty or an
 * order, and whether they took it up.
 */
@org.jspecify.annotations.NullMarked
package uk.saferhub.notices.support;
