package main

import (
	"fmt"
	"io"
	"time"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apiserver/pkg/admission"
	"k8s.io/client-go/informers"
	"k8s.io/kubernetes/pkg/kubeapiserver/options"
)

// onlooker is an admission plugin that handles nothing. It shares the informers of the others, so that it knows
// when they have seen what was set up: they answer from their informers, which lag behind the store.
type onlooker struct {
	informers informers.SharedInformerFactory
}

const onlookerName = "Onlooker"

// What the admission plugins watch.
var watched = map[schema.GroupResource]schema.GroupVersionResource{}

func init() {
	for _, gvr := range []schema.GroupVersionResource{
		{Version: "v1", Resource: "namespaces"},
		{Version: "v1", Resource: "limitranges"},
		{Version: "v1", Resource: "resourcequotas"},
		{Group: "scheduling.k8s.io", Version: "v1", Resource: "priorityclasses"},
		{Group: "node.k8s.io", Version: "v1", Resource: "runtimeclasses"},
		{Group: "storage.k8s.io", Version: "v1", Resource: "storageclasses"},
		{Group: "networking.k8s.io", Version: "v1", Resource: "ingressclasses"},
	} {
		watched[gvr.GroupResource()] = gvr
	}
}

func (o *onlooker) register(to *options.AdmissionOptions) {
	generic := to.GenericAdmission
	generic.Plugins.Register(onlookerName, func(io.Reader) (admission.Interface, error) { return o, nil })
	generic.RecommendedPluginOrder = append([]string{onlookerName}, generic.RecommendedPluginOrder...)
}

func (*onlooker) Handles(admission.Operation) bool { return false }

func (o *onlooker) SetExternalKubeInformerFactory(shared informers.SharedInformerFactory) {
	o.informers = shared
	for _, gvr := range watched {
		if informer, err := shared.ForResource(gvr); err == nil {
			informer.Informer()
		}
	}
}

func (o *onlooker) ValidateInitialization() error { return nil }

// await waits until the informers hold the object in this resource version, or no longer hold it where that is empty.
// A resource that no plugin watches needs no waiting.
func (o *onlooker) await(resource schema.GroupResource, namespace, name, resourceVersion string) error {
	gvr, isWatched := watched[resource]
	if !isWatched {
		return nil
	}
	informer, err := o.informers.ForResource(gvr)
	if err != nil {
		return err
	}
	return eventually(fmt.Sprintf("admission to see %s %s", resource, name), func() (bool, error) {
		// A cluster's object has no namespace, and the lister finds it by its name alone.
		lister := informer.Lister().Get
		if namespace != "" {
			lister = informer.Lister().ByNamespace(namespace).Get
		}
		found, err := lister(name)
		if apierrors.IsNotFound(err) {
			return resourceVersion == "", nil
		}
		if err != nil {
			return false, err
		}
		object, err := meta.Accessor(found)
		return err == nil && object.GetResourceVersion() == resourceVersion, err
	})
}

// eventually asks again and again until it is so; it gives up after half a minute.
func eventually(what string, isSo func() (bool, error)) error {
	for end := time.Now().Add(30 * time.Second); time.Now().Before(end); time.Sleep(2 * time.Millisecond) {
		if done, err := isSo(); done || err != nil {
			return err
		}
	}
	return fmt.Errorf("waited in vain for %s", what)
}
