package uk.saferhub.web;

/** A page of the gallery, in which every component is drawn. */
public record Gallery(Frame frame, Fields fields) {}
