/**
 * Vertex shader text: the depth (normalised) of a place in view space as if it stood nearer to the camera by so many metres. What lies on the skin
 * takes it: between its vertices it is flat where the skin is not, and must not be pierced by it. Its place on the screen stays.
 */
export const NEARER_SHADER = /* glsl */ `
float depthNearer(vec3 inView, float metres) {
  vec4 nearerClip = projectionMatrix * vec4(inView - normalize(inView) * metres, 1.0);
  return nearerClip.z / nearerClip.w;
}
`
