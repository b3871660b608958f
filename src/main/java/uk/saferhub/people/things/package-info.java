/** Things of the index: vehicles, animals, bicycles, phone lines, online accounts, businesses; whose they are and where they turn up. */
@org.springframework.modulith.NamedInterface("things")
@org.jspecify.annotations.NullMarked
package uk.saferhub.people.things;
