/**
 * What an analyst keeps besides figures and maps: requests for work with purpose and deadline (ANL-11), issues that emerge
 * (ANL-13), and profiles of problems and places (ANL-07). Their assessments are reports ({@code uk.saferhub.reports}).
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "timeline", "access", "configuration", "registers"})
@NullMarked
package uk.saferhub.assessments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
